using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.OutgoingWebhooks;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection.Judging;

/// <summary>Shows, sets and forgets the language model that judges, and says first what a change would do.</summary>
internal static class ManageJudge
{
    public static readonly Error AdminsOnly = Error.Forbidden("judge.admins_only", "Only an admin sees and changes what a language model judges.");

    private static readonly Error Stale = Error.Stale("judge.stale", "The language model’s settings are not what you saw: somebody changed them meanwhile, or If-Match does not name their version. Load them again and repeat your change.");

    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("/judge", ShowAsync).WithName("GetJudge").WithSummary("Whether and how a language model judges, and what it costs. Admins only.").ProducesProblem(403);
        settings.MapPut("/judge", ChangeAsync).WithName("ChangeJudge").WithSummary("Sets whether and how a language model judges. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(412);
        settings.MapDelete("/judge", ForgetAsync).WithName("ForgetJudge").WithSummary("Switches the language model off and forgets its endpoint and key. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(403).ProducesProblem(412);
        settings.MapPost("/judge/effects", SayAsync).WithName("PreviewJudge").WithSummary("What these settings mean, in words: which texts leave, to whom, and at what most. Changes nothing. Admins only.")
            .ProducesProblem(400).ProducesProblem(403);
    }

    public static async Task<Results<Ok<JudgeView>, ProblemHttpResult>> ShowAsync(Actor actor, ModelChoice choice, ImpactPilotDb db, TimeProvider clock, CancellationToken ct) =>
        actor.Role is Role.Admin ? TypedResults.Ok(await JudgeView.ReadAsync(db, choice, clock.GetUtcNow(), ct)) : AdminsOnly.ToProblem();

    public static async Task<Results<Ok<string[]>, ProblemHttpResult>> SayAsync(ChangeJudgeRequest request, Actor actor, WebhookAddress addresses, ModelChoice choice, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        var now = await db.JudgeSettings.AsNoTracking().SingleOrDefaultAsync(ct);
        return Refuses(request, now, addresses, choice) is { } refused ? refused.ToProblem() : TypedResults.Ok(JudgeEffects.Of(request, now, choice));
    }

    public static async Task<Results<Ok<JudgeView>, ProblemHttpResult>> ChangeAsync(
        ChangeJudgeRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, WebhookAddress addresses, ModelChoice choice, TokenVault vault, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        await db.LockPortalAsync(ct);
        var settings = await db.JudgeSettings.SingleOrDefaultAsync(ct);
        if (RefusesVersion(settings, ifMatch) is { } stale)
            return stale.ToProblem();
        if (Refuses(request, settings, addresses, choice) is { } refused)
            return refused.ToProblem();
        var before = Told(settings);
        if (settings is null)
            db.JudgeSettings.Add(settings = new JudgeSettings { PortalId = db.PortalId });
        Write(request, settings, vault);
        journal.Record("judge.changed", null, null, before, Told(settings));
        return TypedResults.Ok(await SavedAsync(db, choice, journal, clock.GetUtcNow(), ct));
    }

    public static async Task<Results<Ok<JudgeView>, ProblemHttpResult>> ForgetAsync(
        [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, ModelChoice choice, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        await db.LockPortalAsync(ct);
        var settings = await db.JudgeSettings.SingleOrDefaultAsync(ct);
        if (RefusesVersion(settings, ifMatch) is { } stale)
            return stale.ToProblem();
        if (settings is not null)
        {
            db.JudgeSettings.Remove(settings);
            journal.Record("judge.forgotten", null, null, Told(settings), null);
        }

        return TypedResults.Ok(await SavedAsync(db, choice, journal, clock.GetUtcNow(), ct));
    }

    private static async Task<JudgeView> SavedAsync(ImpactPilotDb db, ModelChoice choice, Journal journal, DateTimeOffset now, CancellationToken ct)
    {
        journal.Announce(Topics.Settings);
        await db.SaveChangesAsync(ct);
        // What waits is judged by what holds now, at once.
        if (await db.JudgeQuestions.AnyAsync(ct))
            await WorkQueue.AskAsync(db, AskJudge.Work, AskJudge.Subject, now, ct);
        return await JudgeView.ReadAsync(db, choice, now, ct);
    }

    private static void Write(ChangeJudgeRequest request, JudgeSettings settings, TokenVault vault)
    {
        settings.ApiKey = request.Endpoint is null ? null : request.ApiKey is { } given ? given.Length > 0 ? vault.Lock(given) : null : settings.ApiKey;
        (settings.On, settings.Endpoint, settings.Model) = (request.On, request.Endpoint, string.IsNullOrWhiteSpace(request.Model) ? null : request.Model.Trim());
        (settings.MaskNames, settings.DailyTokens, settings.DailyCost) = (request.MaskNames, request.DailyTokens, request.DailyCost);
        (settings.InputPrice, settings.OutputPrice, settings.Currency) = (request.InputPrice, request.OutputPrice, request.Currency);
        (settings.LastError, settings.LastErrorAt, settings.Failures, settings.HeldUntil) = (null, null, 0, null);
        settings.Version++;
    }

    private static Error? Refuses(ChangeJudgeRequest request, JudgeSettings? now, WebhookAddress addresses, ModelChoice choice)
    {
        if (request.Endpoint is { } endpoint)
        {
            if (addresses.Refuses(endpoint) is { } refused)
                return At("endpoint", "judge.endpoint", $"{refused.Message} Whoever operates this installation can set a model in a closed network for all portals.");
            if (string.IsNullOrWhiteSpace(request.Model))
                return At("model", "judge.model", "Model: name one that the endpoint knows, such as gpt-4.1-mini.");
            // A key is for whom it was given.
            if (request.ApiKey is null && now?.ApiKey is not null && now.Endpoint != endpoint)
                return At("apiKey", "judge.key", "Key: type the key of the new endpoint. The one that is kept is not sent elsewhere.");
        }
        else if (request.On && choice.Ours is null)
        {
            return At("endpoint", "judge.endpoint", "Endpoint: this installation has no model of its own. Give the address of one, such as https://api.openai.com/v1.");
        }

        return request is { DailyCost: not null, InputPrice: 0, OutputPrice: 0 } ? At("inputPrice", "judge.price", "Price: a limit in money needs the prices that the provider asks for a million tokens.") : null;
    }

    private static Error At(string field, string code, string message) => Error.Invalid(code, message) with { Details = new Dictionary<string, object?> { ["field"] = field } };

    private static Error? RefusesVersion(JudgeSettings? settings, string? ifMatch) => ifMatch?.Trim('"') == (settings?.Version ?? 0).ToString(CultureInfo.InvariantCulture) ? null : Stale;

    // The key stays out of the audit log too.
    private static object? Told(JudgeSettings? settings) => settings is null
        ? null
        : new { settings.On, settings.Endpoint, settings.Model, hasKey = settings.ApiKey is not null, settings.MaskNames, settings.DailyTokens, settings.DailyCost, settings.InputPrice, settings.OutputPrice, settings.Currency };
}
