using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>A question as it arrived at the model.</summary>
internal sealed record AskedModel(string? Key, string Body)
{
    public JsonElement Request { get; } = JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>The activity and the drivers.</summary>
    public JsonElement Question => JsonSerializer.Deserialize<JsonElement>(Request.GetProperty("messages")[1].GetProperty("content").ToString());

    /// <summary>What a driver is called in this question.</summary>
    public string IdOf(string driver) => Question.GetProperty("drivers").EnumerateArray().Single(one => one.GetProperty("name").GetString() == driver).GetProperty("id").GetString()!;

    public IEnumerable<string> Ids => Question.GetProperty("drivers").EnumerateArray().Select(one => one.GetProperty("id").GetString()!);
}

/// <summary>An endpoint that speaks OpenAI's protocol and answers what a test says.</summary>
internal sealed class StubModel : IAsyncDisposable
{
    private readonly WebApplication app;

    private StubModel(WebApplication app, string address) => (this.app, Endpoint) = (app, $"{address}/v1");

    public string Endpoint { get; }

    public ConcurrentQueue<AskedModel> Asked { get; } = new();

    public Func<AskedModel, HttpContext, Task> Answer { get; set; } = (asked, http) => SayAsync(http, NothingProven(asked));

    public static async Task<StubModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        StubModel? stub = null;
        server.MapPost("/v1/chat/completions", http => stub!.TakeAsync(http));
        await server.StartAsync();
        return stub = new StubModel(server, server.Urls.Single());
    }

    /// <summary>Back to a model that finds nothing.</summary>
    public void Forget()
    {
        Asked.Clear();
        Answer = (asked, http) => SayAsync(http, NothingProven(asked));
    }

    /// <summary>From now on every question gets these verdicts; drivers that it does not name are not proven.</summary>
    public void Proves(string driver, string quote, double confidence = 0.8, string reason = "They say so.", int tokens = 1_000) =>
        Answer = (asked, http) => SayAsync(http, Verdicts(asked.Ids.Select(id => id == asked.IdOf(driver) ? Verdict(id, true, confidence, quote, reason) : Verdict(id, false, 0.9, null, "Nothing says so."))), tokens: tokens);

    public void Fails(int status, string? retryAfter = null) => Answer = (_, http) =>
    {
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error = new { message = "Secret of the provider: the text was …", type = "server_error" } });
    };

    public static object Verdict(string driver, bool proven, double confidence, string? quote, string reason = "They say so.", string speaker = "customer") => new { driver, proven, confidence, quote, reason, speaker };

    public static string Verdicts(IEnumerable<object> verdicts) => JsonSerializer.Serialize(new { verdicts });

    public static string NothingProven(AskedModel asked) => Verdicts(asked.Ids.Select(id => Verdict(id, false, 0.9, null, "Nothing says so.")));

    public static Task SayAsync(HttpContext http, string? content, string finish = "stop", string? refusal = null, int tokens = 1_000) => http.Response.WriteAsJsonAsync(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_780_000_000,
        model = "stub",
        choices = new[] { new { index = 0, finish_reason = finish, message = new { role = "assistant", content, refusal } } },
        usage = new { prompt_tokens = tokens - 100, completion_tokens = 100, total_tokens = tokens },
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var asked = new AskedModel(http.Request.Headers.Authorization.ToString() is { Length: > 0 } key ? key : null, await reader.ReadToEndAsync());
        Asked.Enqueue(asked);
        await Answer(asked, http);
    }
}
