using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.HubSpot;

/// <summary>Stands in front of a simulator, keeps its last answer and, when told to, gives another one instead of the next.</summary>
internal sealed class Mangler : IStartupFilter
{
    private static readonly JsonNode?[] Others =
    [
        null, JsonValue.Create(-1), JsonValue.Create(1.5e300), JsonValue.Create(true), JsonValue.Create(""), JsonValue.Create("of a kind that nobody knows"),
        JsonValue.Create(new string('x', 1_000_000)), new JsonArray(), new JsonArray(1, "2"), new JsonObject(), new JsonObject { ["id"] = 7 },
    ];

    public string? Last { get; private set; }

    /// <summary>What is answered instead, once.</summary>
    public string? Next { get; set; }

    /// <summary>What is answered instead, again and again.</summary>
    public string? Always { get; set; }

    public void Watch(WebApplicationBuilder simulator) => simulator.Services.AddSingleton<IStartupFilter>(this);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AnswerAsync);
        next(app);
    };

    /// <summary>Each field once missing and once of each other kind; of a list the first entry stands for all.</summary>
    public static IEnumerable<(string Place, string Answer)> Of(string answer)
    {
        var whole = JsonNode.Parse(answer)!;
        foreach (var place in Places(Shortened(whole), "$"))
        {
            if (place != "$")
                yield return (place + " missing", Changed(whole, place, remove: true, null));
            foreach (var other in Others)
                yield return ($"{place} = {Name(other)}", Changed(whole, place, remove: false, other));
        }
    }

    private static IEnumerable<string> Places(JsonNode? node, string place)
    {
        yield return place;
        var inner = node switch
        {
            JsonObject fields => fields.SelectMany(field => Places(field.Value, $"{place}/{field.Key}")),
            JsonArray { Count: > 0 } list => Places(list[0], $"{place}/0"),
            _ => [],
        };
        foreach (var deeper in inner)
            yield return deeper;
    }

    private static string Changed(JsonNode whole, string place, bool remove, JsonNode? value)
    {
        var copy = Shortened(whole);
        var steps = place.Split('/')[1..];
        if (steps.Length == 0)
            return value?.ToJsonString() ?? "null";
        var parent = steps[..^1].Aggregate(copy, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray entries)
            entries[0] = value?.DeepClone();
        if (parent is JsonArray && remove)
            ((JsonArray)parent).Clear();
        if (parent is JsonObject fields && !fields.Remove(steps[^1]))
            throw new InvalidOperationException($"There is no {place}.");
        if (parent is JsonObject rest && !remove)
            rest[steps[^1]] = value?.DeepClone();
        return copy.ToJsonString();
    }

    private static JsonNode Shortened(JsonNode node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : Shortened(field.Value)))),
        JsonArray list => new JsonArray([.. list.Take(1).Select(entry => entry is null ? null : Shortened(entry))]),
        _ => node.DeepClone(),
    };

    private static string Name(JsonNode? node) => node?.ToJsonString() is not { } text ? "null" : text.Length > 40 ? "a megabyte" : text;

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/_sim", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        await next(context);
        context.Response.Body = body;
        Last = System.Text.Encoding.UTF8.GetString(held.ToArray());
        var answer = System.Text.Encoding.UTF8.GetBytes(Next ?? Always ?? Last);
        Next = null;
        context.Response.ContentLength = answer.Length;
        await body.WriteAsync(answer, context.RequestAborted);
    }
}
