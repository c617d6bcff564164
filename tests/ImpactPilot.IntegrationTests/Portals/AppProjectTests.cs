using System.Text.Json.Nodes;
using FluentAssertions;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.SignIn;
using ImpactPilot.Features.Webhooks;

namespace ImpactPilot.IntegrationTests.Portals;

/// <summary>What the HubSpot app project asks HubSpot for, and what the server counts on, are the same.</summary>
public sealed class AppProjectTests
{
    private const string Origin = "${IMPACTPILOT_ORIGIN}";

    private static readonly Dictionary<string, string> ObjectTypeIds = new() { ["contact"] = "0-1", ["company"] = "0-2", ["deal"] = "0-3" };

    [Fact]
    public void Asks_for_the_permissions_that_the_server_asks_for()
    {
        var auth = Config("app-hsmeta.json")["auth"]!;

        Texts(auth["requiredScopes"]).Should().BeEquivalentTo(ConnectPortal.Scopes);
        Texts(auth["optionalScopes"]).Should().BeEquivalentTo(ConnectPortal.OptionalScopes);
    }

    [Fact]
    public void Sends_people_back_to_where_the_server_takes_them_in() =>
        Texts(Config("app-hsmeta.json")["auth"]!["redirectUrls"]).Should().Equal(Origin + SignInWithHubSpot.CallbackPath);

    [Fact]
    public void Sends_webhooks_to_where_the_server_takes_them_in() =>
        Config("webhooks/webhooks-hsmeta.json")["settings"]!["targetUrl"]!.GetValue<string>().Should().Be(Origin + ReceiveWebhooks.Path);

    [Fact]
    public void Every_subscription_leads_to_a_record()
    {
        foreach (var subscription in Subscriptions())
        {
            var type = subscription["subscriptionType"]!.GetValue<string>();
            var told = WebhookEvent.Read(new JsonObject
            {
                ["portalId"] = 62515, ["subscriptionType"] = type, ["objectTypeId"] = ObjectTypeId(subscription), ["objectId"] = 7,
                ["primaryObjectId"] = 7, ["mergedObjectIds"] = new JsonArray(8), ["newObjectId"] = 9,
                ["fromObjectTypeId"] = ObjectTypeId(subscription), ["fromObjectId"] = 7, ["toObjectTypeId"] = "0-2", ["toObjectId"] = 10,
            });

            told.Reason.Should().BeNull(type);
            told.Records.Should().NotBeEmpty(type);
        }
    }

    [Fact]
    public void Hears_at_once_of_every_property_that_is_always_mirrored()
    {
        var heard = Subscriptions()
            .Where(subscription => subscription["propertyName"] is not null)
            .Select(subscription => $"{subscription["objectType"]}.{subscription["propertyName"]}");

        // HubSpot tells of merges by an event of their own.
        var mirrored = SyncObjects.All.Where(kind => ObjectTypeIds.ContainsKey(kind.Name)).SelectMany(kind => kind.Identifying.Except([SyncObjects.MergedIds]).Select(property => $"{kind.Name}.{property}"));
        heard.Should().Contain([.. mirrored, "company.hubspot_owner_id"]);
    }

    private static IEnumerable<JsonNode> Subscriptions()
    {
        var subscriptions = Config("webhooks/webhooks-hsmeta.json")["subscriptions"]!;
        return subscriptions["crmObjects"]!.AsArray().Concat(subscriptions["hubEvents"]!.AsArray()).Select(subscription => subscription!);
    }

    private static string? ObjectTypeId(JsonNode subscription) =>
        subscription["objectType"]?.GetValue<string>() is { } kind ? ObjectTypeIds[kind] : null;

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(text => text!.GetValue<string>())];

    private static JsonNode Config(string file)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ImpactPilot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "src/hubspot-app/src/app", file)))!["config"]!;
    }
}
