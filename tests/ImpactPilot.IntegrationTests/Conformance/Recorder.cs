using System.Text;
using System.Threading.Channels;
using ImpactPilot.HubSpot;
using ImpactPilot.HubSpotSimulator.Control;
using ImpactPilot.HubSpotSimulator.OAuth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.Conformance;

/// <summary>
/// Stands in front of a simulator, hands every exchange to HubSpot's files, and when the simulator is put away says what
/// departed from them. The comparing is done aside, so that no answer waits for it.
/// </summary>
internal sealed class Recorder : IStartupFilter, IAsyncDisposable
{
    private const int MostTold = 20;

    private static readonly string[] Api = ["/crm", HubSpotApi.Token, "/account-info", "/appinstalls"];

    private readonly Channel<Exchange> exchanges = Channel.CreateUnbounded<Exchange>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<string, Departure> departures = [];
    private readonly bool gatewayAsks;
    private readonly Task comparing;

    /// <param name="gatewayAsks">Whether it is our gateway that uses the simulator, or a test on its own.</param>
    public Recorder(bool gatewayAsks)
    {
        this.gatewayAsks = gatewayAsks;
        comparing = OfficialFiles.AreHere ? Task.Run(CompareAsync) : Task.CompletedTask;
    }

    /// <summary>How often each operation was asked for by our gateway, and compared.</summary>
    public Dictionary<string, int> Compared { get; } = [];

    /// <summary>What our gateway asked for and no file describes.</summary>
    public HashSet<string> NotDescribed { get; } = [];

    /// <summary>The quirks of the files that showed.</summary>
    public HashSet<string> Excused { get; } = [];

    public void Watch(WebApplicationBuilder simulator) => simulator.Services.AddSingleton<IStartupFilter>(this);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (OfficialFiles.AreHere) app.Use(RecordAsync);
        next(app);
    };

    /// <summary>Ends the recording; what departed from the files fails the test that recorded.</summary>
    public async ValueTask DisposeAsync()
    {
        await CompleteAsync();
        if (departures.Count > 0)
        {
            throw new InvalidOperationException(
                $"{departures.Count} departure(s) from HubSpot's OpenAPI files:\n  - {string.Join("\n  - ", departures.Values.Take(MostTold))}");
        }
    }

    /// <summary>Waits until all that was recorded is compared.</summary>
    public Task CompleteAsync()
    {
        exchanges.Writer.TryComplete();
        return comparing;
    }

    private async Task CompareAsync()
    {
        var contract = await OfficialFiles.ContractAsync();
        await foreach (var exchange in exchanges.Reader.ReadAllAsync())
        {
            if (exchange.ByGateway) Count(contract, exchange);
            foreach (var departure in contract.Departures(exchange).Where(departure => !departures.ContainsKey(departure.Key)))
            {
                if (departure.Excuse is { } reason)
                    Excused.Add(reason);
                else
                    departures.Add(departure.Key, departure);
            }
        }
    }

    private void Count(Contract contract, Exchange exchange)
    {
        if (contract.Find(exchange.Method, exchange.Path) is { } operation)
            Compared[operation.Name] = Compared.GetValueOrDefault(operation.Name) + 1;
        else
            NotDescribed.Add($"{exchange.Method} {exchange.Path}");
    }

    private async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsApi(context.Request.Path))
        {
            await next(context);
            return;
        }

        context.Request.EnableBuffering();
        var sent = await new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true).ReadToEndAsync(context.RequestAborted);
        context.Request.Body.Position = 0;
        var wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next(context);
        context.Response.Body = wire;
        if (context.RequestAborted.IsCancellationRequested) return;

        // An answer that is held back or cut off on purpose is no answer.
        if (context.Features.Get<Fault>() is null or { Kind: FaultKind.Status or FaultKind.ExpiredToken })
            exchanges.Writer.TryWrite(Exchanged(context, sent, answer));
        answer.Position = 0;
        await answer.CopyToAsync(wire, context.RequestAborted);
    }

    private Exchange Exchanged(HttpContext context, string sent, MemoryStream answer) => new(
        gatewayAsks && !AsPerson(context),
        context.Request.Method,
        context.Request.Path,
        [.. QueryHelpers.ParseQuery(context.Request.QueryString.Value).SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? ""))],
        new Message(MediaType(context.Request.ContentType), sent),
        context.Response.StatusCode,
        new Message(MediaType(context.Response.ContentType), Encoding.UTF8.GetString(answer.ToArray())));

    /// <summary>The simulator's own levers and its pages for people are not HubSpot's API.</summary>
    private static bool IsApi(PathString path) => Array.Exists(Api, root => path.StartsWithSegments(root, StringComparison.Ordinal));

    private static bool AsPerson(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.Split(' ') is [_, var token] && context.RequestServices.GetRequiredService<TokenMint>().Read(token) is { ActsAsPerson: true };
    }

    private static string? MediaType(string? contentType) => contentType?.Split(';')[0];
}
