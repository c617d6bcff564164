using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;

namespace ImpactPilot.HubSpotSimulator.Webhooks;

internal sealed record SubscriptionInput(string? SubscriptionType, string? ObjectType = null, string? PropertyName = null, bool Active = true);

/// <summary>
/// What an app asked to be told of one object type: in the generic form (<c>object.creation</c> and an object type) that
/// apps of the developer projects have, or in the classic one (<c>company.creation</c>).
/// </summary>
/// <param name="PropertyName">For changes of one property. Unlike HubSpot, null means every property.</param>
internal sealed record WebhookSubscription(int Id, string SubscriptionType, ObjectType ObjectType, string Action, string? PropertyName)
{
    private const string Generic = "object";
    private const int FirstId = 7_662_269;

    private static readonly string[] Actions =
    [
        WebhookAction.Creation, WebhookAction.Deletion, WebhookAction.Merge, WebhookAction.Restore,
        WebhookAction.PropertyChange, WebhookAction.AssociationChange, WebhookAction.PrivacyDeletion,
    ];

    /// <summary>What an app that mirrors the CRM subscribes to. Activities are left to polling, as HubSpot's own samples leave them.</summary>
    public static IReadOnlyList<SubscriptionInput> Usual { get; } =
    [
        .. new[] { "company", "contact", "deal" }.SelectMany(type => Actions
            .Where(action => action != WebhookAction.PrivacyDeletion)
            .Select(action => new SubscriptionInput($"{Generic}.{action}", type))),
        new SubscriptionInput($"contact.{WebhookAction.PrivacyDeletion}"),
    ];

    public bool IsGeneric => SubscriptionType.StartsWith(Generic + ".", StringComparison.Ordinal);

    public bool Hears(Happening happening) =>
        happening.Type == ObjectType && happening.Action == Action && (PropertyName is null || PropertyName == happening.Facts.PropertyName);

    /// <summary>Reads the active ones; refuses what HubSpot would not take.</summary>
    public static IReadOnlyList<WebhookSubscription> ReadAll(IReadOnlyList<SubscriptionInput> inputs) =>
        [.. inputs.Index().Where(pair => pair.Item.Active).Select(pair => Read(FirstId + pair.Index, pair.Item))];

    private static WebhookSubscription Read(int id, SubscriptionInput input)
    {
        var words = (input.SubscriptionType ?? "").Split('.');
        if (words is not [var kind, var action] || !Actions.Contains(action))
            throw Refused(input, "is no subscription type");
        if (kind == Generic && action == WebhookAction.PrivacyDeletion)
            throw Refused(input, "exists in the classic form only");
        var type = TypeNamed((kind == Generic ? input.ObjectType : kind) ?? "") ?? throw Refused(input, "names no object type");
        return new WebhookSubscription(id, input.SubscriptionType!, type, action, input.PropertyName);
    }

    // The webhooks of meetings go by a name of their own.
    private static ObjectType? TypeNamed(string name) =>
        name.Equals("MEETING_EVENT", StringComparison.OrdinalIgnoreCase) ? ObjectType.Meetings : ObjectType.Find(name);

    private static RefusedException Refused(SubscriptionInput input, string why) =>
        new(HubSpotError.Invalid($"{input.SubscriptionType ?? "null"} {why}"));
}

internal static class WebhookAction
{
    public const string Creation = "creation";
    public const string Deletion = "deletion";
    public const string Merge = "merge";
    public const string Restore = "restore";
    public const string PropertyChange = "propertyChange";
    public const string AssociationChange = "associationChange";
    public const string PrivacyDeletion = "privacyDeletion";
}
