using ImpactPilot.HubSpotSimulator.Http;

namespace ImpactPilot.HubSpotSimulator.Webhooks;

internal sealed record WebhooksInput(
    string? Target,
    List<SubscriptionInput>? Subscriptions,
    bool? Hold,
    double? DuplicateShare,
    double? DisorderShare,
    double? DelaySeconds,
    int? BatchSize,
    double? TimeoutSeconds);

/// <summary>Where webhooks go, what is told, and how badly. Without a target nothing is told.</summary>
/// <param name="Hold">Nothing is sent before it is asked for, so that a test decides what comes when.</param>
/// <param name="DuplicateShare">The share of events that are sent twice.</param>
/// <param name="DisorderShare">The share of events that change places with one another.</param>
/// <param name="DelaySeconds">Every event is held back by up to so many seconds of the simulator's clock.</param>
internal sealed record WebhookPlan(
    Uri? Target,
    IReadOnlyList<WebhookSubscription> Subscriptions,
    bool Hold = false,
    double DuplicateShare = 0,
    double DisorderShare = 0,
    double DelaySeconds = 0,
    int BatchSize = WebhookPlan.LargestBatch,
    double TimeoutSeconds = 5)
{
    /// <summary>As documented.</summary>
    public const int LargestBatch = 100;

    public static WebhookPlan To(string? target) =>
        new(target is null ? null : Address(target), target is null ? [] : WebhookSubscription.ReadAll(WebhookSubscription.Usual));

    /// <summary>The plan with what the input says changed. A first target without a list gets what an app usually subscribes to.</summary>
    public WebhookPlan With(WebhooksInput input)
    {
        if (new[] { input.DuplicateShare, input.DisorderShare }.Any(share => share is < 0 or > 1))
            throw new RefusedException(HubSpotError.Invalid("A share lies between 0 and 1"));
        if (input.BatchSize is < 1 or > LargestBatch)
            throw new RefusedException(HubSpotError.Invalid($"A batch has 1 to {LargestBatch} events"));

        var target = input.Target is null ? Target : Address(input.Target);
        return this with
        {
            Target = target,
            Subscriptions = input.Subscriptions is { } told ? WebhookSubscription.ReadAll(told)
                : Subscriptions.Count > 0 ? Subscriptions : WebhookSubscription.ReadAll(WebhookSubscription.Usual),
            Hold = input.Hold ?? Hold,
            DuplicateShare = input.DuplicateShare ?? DuplicateShare,
            DisorderShare = input.DisorderShare ?? DisorderShare,
            DelaySeconds = input.DelaySeconds ?? DelaySeconds,
            BatchSize = input.BatchSize ?? BatchSize,
            TimeoutSeconds = input.TimeoutSeconds ?? TimeoutSeconds,
        };
    }

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new RefusedException(HubSpotError.Invalid($"The target {text} is no http(s) address"));
}
