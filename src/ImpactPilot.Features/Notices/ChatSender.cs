using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ImpactPilot.Features.OutgoingWebhooks;
using ImpactPilot.Features.Portals;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Notices;

/// <summary>Posts one message to an incoming webhook of Slack or Teams.</summary>
internal sealed class ChatSender(IHttpClientFactory clients, IOptions<ImpactPilotOptions> impactPilot)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private static readonly string[] TeamsHosts = [".office.com", ".logic.azure.com", ".powerplatform.com"];

    /// <summary>Why it was not taken; null where it was.</summary>
    public async Task<string?> SendAsync(string url, NoticeMessage notice, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Timeout);
        try
        {
            using var answer = await clients.CreateClient(WebhookSender.HttpClientName).PostAsJsonAsync(url, Body(new Uri(url).Host, notice), limit.Token);
            return answer.IsSuccessStatusCode ? null : $"The channel answered {(int)answer.StatusCode}.";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"The channel did not answer within {Timeout.TotalSeconds} seconds.";
        }
        catch (HttpRequestException exception)
        {
            return exception.Message;
        }
    }

    // Teams wants a card; Slack, and whatever speaks as Slack does, a text with its own marks.
    private JsonObject Body(string host, NoticeMessage notice)
    {
        var link = impactPilot.Value.PublicOrigin + notice.Link;
        return Array.Exists(TeamsHosts, known => host.EndsWith(known, StringComparison.OrdinalIgnoreCase))
            ? Card(notice, link)
            : new JsonObject { ["text"] = $"*{Escaped(notice.Title)}*\n{Escaped(notice.Text)}\n<{link}|Open ImpactPilot>" };
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static JsonObject Card(NoticeMessage notice, string link) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["body"] = new JsonArray(
                    new JsonObject { ["type"] = "TextBlock", ["text"] = notice.Title, ["weight"] = "Bolder", ["wrap"] = true },
                    new JsonObject { ["type"] = "TextBlock", ["text"] = notice.Text.Replace("\n", "\n\n", StringComparison.Ordinal), ["wrap"] = true }),
                ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = "Open ImpactPilot", ["url"] = link }),
            },
        }),
    };
}
