using System.Diagnostics.CodeAnalysis;

namespace ImpactPilot.Domain.Common;

/// <summary>Either a value or the <see cref="Error"/> that stood in its way.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public readonly record struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Error? error)
    {
        this.value = value;
        Error = error;
    }

    /// <summary>The failure, or null on success.</summary>
    public Error? Error { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>The value; asking a failure for it is a bug.</summary>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"There is no value: {Error.Message}");

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator Result<T>(Error error) => new(default, error);

    /// <summary>One of two continuations.</summary>
    public TOut Match<TOut>(Func<T, TOut> success, Func<Error, TOut> failure) => Succeeded ? success(Value) : failure(Error);
}
