using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.OutgoingWebhooks;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Notices;

/// <summary>The portal's channel in Slack or Teams; its address is never shown again.</summary>
/// <param name="Host">Null where there is no channel.</param>
/// <param name="Kinds">What is told there.</param>
/// <param name="Choices">What can be told there.</param>
/// <param name="LastError">Why the last message was not taken; null where it was.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed or taken away; 0 where there is none.</param>
public sealed record ChannelView(string? Host, string[] Kinds, string[] Choices, string? LastError, DateTimeOffset? LastSentAt, int Version);

/// <summary>What the portal's channel shall be.</summary>
/// <param name="Url">The incoming webhook's address; null keeps the one there is.</param>
public sealed record ChangeChannelRequest([property: MaxLength(2000)] string? Url, [property: Required, MaxLength(20)] string[] Kinds);

/// <summary>What became of a test.</summary>
/// <param name="Problem">Why it was not taken; null where it was.</param>
public sealed record ChannelTested(string? Problem);

/// <summary>Shows, sets, tests and takes away the portal's channel.</summary>
internal static class ManageChannel
{
    private static readonly string[] Choices = [NoticeKinds.CycleStarted, NoticeKinds.CycleEnded];

    private static readonly Error AdminsOnly = Error.Forbidden("notices.admins_only", "Only an admin sees and changes the portal's channel.");
    private static readonly Error None = Error.NotFound("notices.no_channel", "This portal has no channel. Give the address of an incoming webhook of Slack or Teams first.");
    private static readonly Error Stale = Error.Stale("notices.channel_stale", "The channel is not what you saw: somebody changed it meanwhile, or If-Match does not name its version. Load it again and repeat your change.");

    public static void Map(IEndpointRouteBuilder notices)
    {
        notices.MapGet("/channel", ShowAsync).WithName("GetNoticeChannel").WithSummary("The portal's channel in Slack or Teams, without its address. Admins only.").ProducesProblem(403);
        notices.MapPut("/channel", ChangeAsync).WithName("ChangeNoticeChannel").WithSummary("Sets the portal's channel in Slack or Teams and what is told there. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
        notices.MapDelete("/channel", RemoveAsync).WithName("RemoveNoticeChannel").WithSummary("Takes the portal's channel away and forgets its address. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
        notices.MapPost("/channel/test", TestAsync).WithName("TestNoticeChannel").WithSummary("Posts a test to the portal's channel and says whether it was taken. Admins only.").ProducesProblem(403).ProducesProblem(404);
    }

    public static async Task<Results<Ok<ChannelView>, ProblemHttpResult>> ShowAsync(Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        actor.Role is Role.Admin ? TypedResults.Ok(View(await db.ChatChannels.AsNoTracking().SingleOrDefaultAsync(ct))) : AdminsOnly.ToProblem();

    public static async Task<Results<Ok<ChannelView>, ProblemHttpResult>> ChangeAsync(
        ChangeChannelRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, WebhookAddress addresses, TokenVault vault, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        if (request.Kinds.Except(Choices).FirstOrDefault() is { } unknown)
            return Error.Invalid("notices.kind_unknown", $"A channel is not told of “{unknown}”. Choose among {string.Join(", ", Choices)}.").ToProblem();
        if (request.Url is { } url && addresses.Refuses(url) is { } refused)
            return refused.ToProblem();
        await db.LockPortalAsync(ct);
        var channel = await db.ChatChannels.SingleOrDefaultAsync(ct);
        if (RefusesVersion(channel, ifMatch) is { } stale)
            return stale.ToProblem();
        if (channel is null && request.Url is null)
            return None.ToProblem();

        var before = Told(channel);
        if (channel is null)
            db.ChatChannels.Add(channel = new ChatChannel { PortalId = db.PortalId, Url = [], Host = "", Kinds = [] });
        if (request.Url is { } given)
            (channel.Url, channel.Host, channel.LastError) = (vault.Lock(given), new Uri(given).Host, null);
        channel.Kinds = [.. Choices.Where(request.Kinds.Contains)];
        channel.Version++;
        journal.Record("notices.channel_changed", null, null, before, Told(channel));
        journal.Announce(Topics.Notices);
        return TypedResults.Ok(View(channel));
    }

    public static async Task<Results<Ok<ChannelView>, ProblemHttpResult>> RemoveAsync([FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        await db.LockPortalAsync(ct);
        if (await db.ChatChannels.SingleOrDefaultAsync(ct) is not { } channel)
            return None.ToProblem();
        if (RefusesVersion(channel, ifMatch) is { } stale)
            return stale.ToProblem();
        db.ChatChannels.Remove(channel);
        journal.Record("notices.channel_removed", null, null, Told(channel), null);
        journal.Announce(Topics.Notices);
        return TypedResults.Ok(View(null));
    }

    public static async Task<Results<Ok<ChannelTested>, ProblemHttpResult>> TestAsync(Actor actor, ChatSender chat, TokenVault vault, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        if (await db.ChatChannels.AsNoTracking().SingleOrDefaultAsync(ct) is not { } channel)
            return None.ToProblem();
        var now = clock.GetUtcNow();
        var notice = new NoticeMessage { PortalId = db.PortalId, Id = Guid.CreateVersion7(now), Kind = "test", Title = "ImpactPilot reaches you", Text = "This is a test. Nothing happened.", Link = "/settings/notices", At = now, DueAt = now };
        return TypedResults.Ok(new ChannelTested(await chat.SendAsync(vault.Unlock(channel.Url), notice, ct)));
    }

    private static Error? RefusesVersion(ChatChannel? channel, string? ifMatch) => ifMatch?.Trim('"') == (channel?.Version ?? 0).ToString(CultureInfo.InvariantCulture) ? null : Stale;

    // The address stays out of the audit log too.
    private static object? Told(ChatChannel? channel) => channel is null ? null : new { channel.Host, channel.Kinds };

    private static ChannelView View(ChatChannel? channel) => new(channel?.Host, channel?.Kinds ?? [], Choices, channel?.LastError, channel?.LastSentAt, channel?.Version ?? 0);
}
