namespace ImpactPilot.Features.Shared.Events;

/// <summary>What an outbox message is about.</summary>
public static class Topics
{
    public const string Suggestion = "suggestion";
    public const string Points = "points";
    public const string Account = "account";
    public const string Connection = "connection";
    public const string Cycle = "cycle";
    public const string Catalogue = "catalogue";
    public const string People = "people";
    public const string Setup = "setup";
    public const string Settings = "settings";
    public const string Tokens = "tokens";
    public const string OutgoingWebhooks = "outgoing_webhooks";
    public const string Notices = "notices";
}
