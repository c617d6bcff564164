using System.Net;
using System.Text;
using ImpactPilot.HubSpot;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.UnitTests.HubSpot;

/// <summary>
/// The gateway as a host sets it up, on a clock of its own, with the network's far end replaced by a script of answers.
/// </summary>
internal sealed class HubSpotStub : IDisposable
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = new();
    private readonly ServiceProvider _services;
    private Func<string, string>? _always;

    public HubSpotStub(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([
            new("HubSpot:ClientId", "our-client-id"),
            new("HubSpot:ClientSecret", "our-client-secret"),
            new("HubSpot:ApiBase", "https://hubspot.test"),
            .. settings.Select(setting => new KeyValuePair<string, string?>("HubSpot:" + setting.Key, setting.Value))]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddHubSpot(configuration);
        services.AddHttpClient(HubSpotTransport.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new FarEnd(this));
        _services = services.BuildServiceProvider();
    }

    public ManualTime Time { get; } = new();

    /// <summary>What was sent: method, path with query, token and body.</summary>
    public List<(string Method, string Path, string? Token, string Body)> Sent { get; } = [];

    /// <summary>How often the caller's token source was asked, and whether after a refusal.</summary>
    public List<string?> TokenRequests { get; } = [];

    public HubSpotOAuth OAuth => _services.GetRequiredService<HubSpotOAuth>();

    public HubSpotClient Client => ClientOf("62515");

    public HubSpotClient ClientOf(string portal) => _services.GetRequiredService<HubSpotClients>().For(portal, (rejected, _) =>
    {
        TokenRequests.Add(rejected);
        return ValueTask.FromResult($"token-{TokenRequests.Count}");
    });

    public HubSpotStub Answers(string json, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        _script.Enqueue(_ =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
            foreach (var (name, value) in headers) response.Headers.Add(name, value);
            return Task.FromResult(response);
        });
        return this;
    }

    public HubSpotStub Answers(HttpStatusCode status, params (string Name, string Value)[] headers) => Answers("", status, headers);

    /// <summary>Answers every call by its body.</summary>
    public void AnswersAll(Func<string, string> answer) => _always = answer;

    public HubSpotStub Fails(Exception exception)
    {
        _script.Enqueue(_ => Task.FromException<HttpResponseMessage>(exception));
        return this;
    }

    public HubSpotStub Hangs()
    {
        _script.Enqueue(async cancellation =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException("Nobody gave up.");
        });
        return this;
    }

    public void Dispose() => _services.Dispose();

    private sealed class FarEnd(HubSpotStub stub) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            stub.Sent.Add((request.Method.Method, request.RequestUri!.PathAndQuery, request.Headers.Authorization?.Parameter, body));
            return stub._always is { } answer
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer(body)) }
                : await stub._script.Dequeue()(cancellationToken);
        }
    }
}
