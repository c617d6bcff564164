using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>Keeps what a host logs as an error.</summary>
public sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> errors = [];

    /// <summary>Each with its exception, if there was one.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    public void Forget() => errors.Clear();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            errors.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
        // What it kept is read after its host has gone.
    }
}
