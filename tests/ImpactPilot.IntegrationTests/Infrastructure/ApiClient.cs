using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>A signed-in person's browser, talking to the API.</summary>
public sealed class ApiClient(HttpClient http)
{
    /// <summary>The bare client, for what the intent methods do not say.</summary>
    public HttpClient Http => http;

    /// <summary>Reads, and expects to succeed.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await http.GetAsync("/api/v1" + path);
        return await BodyAsync(response, HttpStatusCode.OK);
    }

    /// <summary>Writes, and expects the given answer.</summary>
    public async Task<JsonElement> PostAsync(string path, object? body = null, HttpStatusCode expect = HttpStatusCode.OK, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = JsonContent.Create(body ?? new { }) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var response = await http.SendAsync(request);
        return await BodyAsync(response, expect);
    }

    /// <summary>Replaces the version that was read, and expects the given answer.</summary>
    public Task<JsonElement> PutAsync(string path, object body, int version, HttpStatusCode expect = HttpStatusCode.OK) =>
        PutAsync(path, body, version.ToString(CultureInfo.InvariantCulture), expect);

    /// <summary>Replaces the version that was read, or makes what is not there yet, and expects the given answer.</summary>
    public Task<JsonElement> PutAsync(string path, object body, string? version, HttpStatusCode expect = HttpStatusCode.OK) =>
        SendAsync(HttpMethod.Put, path, body, version, expect);

    /// <summary>Deletes the version that was read, and expects the given answer.</summary>
    public Task<JsonElement> DeleteAsync(string path, string? version, HttpStatusCode expect = HttpStatusCode.OK) =>
        SendAsync(HttpMethod.Delete, path, null, version, expect);

    /// <summary>Writes to the version that was read, and expects the given answer.</summary>
    public Task<JsonElement> PostMatchingAsync(string path, object body, string? version, HttpStatusCode expect = HttpStatusCode.OK) =>
        SendAsync(HttpMethod.Post, path, body, version, expect);

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, string? version, HttpStatusCode expect)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = body is null ? null : JsonContent.Create(body) };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var response = await http.SendAsync(request);
        return await BodyAsync(response, expect);
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response, HttpStatusCode expect)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != expect)
            throw new InvalidOperationException($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} answered {(int)response.StatusCode}, not {(int)expect}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
