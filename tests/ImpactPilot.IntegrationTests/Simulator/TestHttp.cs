using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FluentAssertions;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>HTTP to the simulator; every call ends with the test that makes it.</summary>
public sealed class TestHttp : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });

    internal TestHttp(Uri address, JsonNode? accessToken = null)
    {
        _http.BaseAddress = address;
        if (accessToken is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken.ToString());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    internal Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path, Cancel);

    /// <summary>Gives up after a while, as a client with a time limit does.</summary>
    internal async Task<HttpResponseMessage> GetWithinAsync(TimeSpan limit, string path)
    {
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        impatient.CancelAfter(limit);
        return await _http.GetAsync(path, impatient.Token);
    }

    internal Task<string> GetTextAsync(string path) => _http.GetStringAsync(path, Cancel);

    internal async Task<JsonNode> GetJsonAsync(string path) => (await _http.GetFromJsonAsync<JsonNode>(path, Cancel))!;

    internal Task<HttpResponseMessage> PostAsync(string path, object body) => _http.PostAsJsonAsync(path, body, Cancel);

    internal Task<HttpResponseMessage> PostAsync(string path, HttpContent? body) => _http.PostAsync(path, body, Cancel);

    internal Task<HttpResponseMessage> PostFormAsync(string path, Dictionary<string, string> form) =>
        _http.PostAsync(path, new FormUrlEncodedContent(form), Cancel);

    /// <summary>Posts what must be taken, and reads the answer.</summary>
    internal async Task<JsonNode> PostJsonAsync(string path, object body)
    {
        var answer = await PostAsync(path, body);
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync(Cancel));
        return await SimulatorRun.ReadAsync(answer);
    }

    internal Task<HttpResponseMessage> PatchAsync(string path, string json) => _http.PatchAsync(path, SimulatorRun.Json(json), Cancel);

    internal Task<HttpResponseMessage> PatchAsync(string path, HttpContent body) => _http.PatchAsync(path, body, Cancel);

    internal Task<HttpResponseMessage> PutAsync(string path, object? body = null) => _http.PutAsJsonAsync(path, body, Cancel);

    internal Task<HttpResponseMessage> DeleteAsync(string path) => _http.DeleteAsync(path, Cancel);
}
