using System.ComponentModel.DataAnnotations;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>A portal's outgoing webhooks.</summary>
/// <param name="Events">What they can be told of.</param>
public sealed record EndpointList(EndpointView[] Endpoints, string[] Events);

/// <summary>Where a portal is told what happened.</summary>
/// <param name="OffBecause">Why it was switched off by itself; null where a person did it, or it is on.</param>
/// <param name="FailingSince">Since when nothing was taken; null where the last message was.</param>
/// <param name="Waiting">How many messages wait for it.</param>
/// <param name="LastSuccessAt">When it took a message last; null where it never did, or not within 30 days.</param>
/// <param name="PreviousSecretUntil">Until when messages bear the former secret's signature too; null where there is none.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed or deleted.</param>
public sealed record EndpointView(
    Guid Id, string Name, string Url, string[] Events, bool On, string? OffBecause, DateTimeOffset? FailingSince, int Waiting, DateTimeOffset? LastSuccessAt, DateTimeOffset? PreviousSecretUntil, int Version)
{
    internal static async Task<EndpointView[]> ReadAsync(ImpactPilotDb db, DateTimeOffset now, Guid? only, CancellationToken ct) =>
        await db.WebhookEndpoints.AsNoTracking().Where(endpoint => only == null || endpoint.Id == only).OrderBy(endpoint => endpoint.Id).Select(endpoint => new EndpointView(
            endpoint.Id,
            endpoint.Name,
            endpoint.Url,
            endpoint.Events,
            endpoint.On,
            endpoint.OffBecause,
            endpoint.FailingSince,
            db.WebhookDeliveries.Count(delivery => delivery.EndpointId == endpoint.Id && delivery.Status == DeliveryStatus.Waiting),
            db.WebhookDeliveries.Where(delivery => delivery.EndpointId == endpoint.Id && delivery.Status == DeliveryStatus.Delivered).Max(delivery => delivery.LastAttemptAt),
            endpoint.PreviousUntil > now ? endpoint.PreviousUntil : null,
            endpoint.Version)).ToArrayAsync(ct);
}

/// <summary>An endpoint with its secret.</summary>
/// <param name="Secret">Shown this once; null in the answer to a repeated request.</param>
public sealed record EndpointSecret(EndpointView Endpoint, string? Secret) : IShownOnce
{
    object IShownOnce.Kept() => this with { Secret = null };
}

/// <summary>What an endpoint shall be.</summary>
/// <param name="Name">At most 100 characters.</param>
/// <param name="Url">https, on the open internet.</param>
/// <param name="Events">At least one of those that the list names.</param>
/// <param name="On">False keeps what happens from it; what waits is sent when it is on again.</param>
public sealed record EndpointFields([property: Required, MaxLength(100)] string Name, [property: Required, MaxLength(1000)] string Url, [property: Required, MinLength(1), MaxLength(20)] string[] Events, bool On);

/// <summary>A page of an endpoint's messages, the newest first.</summary>
public sealed record DeliveryPage(DeliveryView[] Items, Guid? NextCursor);

/// <summary>One message and what became of it.</summary>
/// <param name="Id">The message's <c>webhook-id</c>.</param>
/// <param name="AnswerStatus">The HTTP status that was answered last; null where nothing was.</param>
/// <param name="Answer">The beginning of the last answer, or why there was none.</param>
/// <param name="NextAttemptAt">Null where none is planned.</param>
public sealed record DeliveryView(
    Guid Id, string Event, string Body, DateTimeOffset CreatedAt, DeliveryStatus Status, int Attempts, DateTimeOffset? LastAttemptAt, int? AnswerStatus, int? Milliseconds, string? Answer, DateTimeOffset? NextAttemptAt)
{
    internal static DeliveryView Of(WebhookDelivery row) => new(
        row.Id, row.Event, row.Body, row.CreatedAt, row.Status, row.Attempts, row.LastAttemptAt, row.AnswerStatus, row.Milliseconds, row.Answer, row.Status is DeliveryStatus.Waiting ? row.DueAt : null);
}
