using ImpactPilot.HubSpotSimulator.Http;

namespace ImpactPilot.HubSpotSimulator.Webhooks;

/// <summary>The levers of webhooks. HubSpot itself takes subscriptions from the app's project, not over its API.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhookLevers(this WebApplication app)
    {
        var webhooks = app.MapGroup("/_sim/webhooks");
        webhooks.MapGet("", (WebhookOutbox outbox) => View(outbox));
        webhooks.MapPost("", SetAsync);
        webhooks.MapDelete("", (WebhookOutbox outbox) =>
        {
            outbox.Clear();
            return Results.NoContent();
        });
        webhooks.MapPost("flush", async (WebhookSender sender, HttpContext context) => Results.Ok(await sender.FlushAsync(context.RequestAborted)));
    }

    private static async Task<IResult> SetAsync(HttpContext context, WebhookOutbox outbox)
    {
        outbox.Plan = outbox.Plan.With(await RequestBody.ReadAsync<WebhooksInput>(context));
        return View(outbox);
    }

    private static IResult View(WebhookOutbox outbox)
    {
        var plan = outbox.Plan;
        return Results.Ok(new
        {
            target = plan.Target?.AbsoluteUri,
            subscriptions = plan.Subscriptions.Select(subscription => new
            {
                id = subscription.Id,
                subscriptionType = subscription.SubscriptionType,
                objectType = subscription.ObjectType.Singular,
                propertyName = subscription.PropertyName,
            }).ToList(),
            hold = plan.Hold,
            duplicateShare = plan.DuplicateShare,
            disorderShare = plan.DisorderShare,
            delaySeconds = plan.DelaySeconds,
            batchSize = plan.BatchSize,
            timeoutSeconds = plan.TimeoutSeconds,
            tally = outbox.Tally,
        });
    }
}
