using System.ComponentModel.DataAnnotations;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection.Judging;

/// <summary>Whether and how a language model judges, and what it costs; its key is never shown again.</summary>
/// <param name="Endpoint">The portal's own; null for the model of this installation.</param>
/// <param name="Model">The portal's choice; null for that of this installation.</param>
/// <param name="HasKey">Whether a key for the portal's own endpoint is kept.</param>
/// <param name="MaskNames">Whether names of those who took part are replaced by marks.</param>
/// <param name="DailyTokens">Tokens of a day, questions and answers together.</param>
/// <param name="DailyCost">Money of a day; null for no further limit.</param>
/// <param name="InputPrice">Price of a million tokens sent.</param>
/// <param name="OutputPrice">Price of a million tokens answered.</param>
/// <param name="Ours">The model of this installation; null where the operator has set none.</param>
/// <param name="HeldUntil">Until then the endpoint is left in peace after a failure; null where it is not.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed or forgotten; 0 where there is nothing yet.</param>
public sealed record JudgeView(
    bool On,
    string? Endpoint,
    string? Model,
    bool HasKey,
    bool MaskNames,
    int DailyTokens,
    decimal? DailyCost,
    decimal InputPrice,
    decimal OutputPrice,
    string Currency,
    OurModel? Ours,
    JudgeToday Today,
    string? LastError,
    DateTimeOffset? LastErrorAt,
    DateTimeOffset? LastAnswerAt,
    DateTimeOffset? HeldUntil,
    int Version)
{
    internal static async Task<JudgeView> ReadAsync(ImpactPilotDb db, ModelChoice choice, DateTimeOffset now, CancellationToken ct)
    {
        var settings = await db.JudgeSettings.AsNoTracking().SingleOrDefaultAsync(ct) ?? new JudgeSettings { PortalId = db.PortalId };
        var today = await JudgeBudget.TodayAsync(db, now, ct);
        var day = await db.JudgeDays.AsNoTracking().SingleOrDefaultAsync(row => row.Day == today, ct);
        var waiting = await db.JudgeQuestions.CountAsync(ct);
        return new(
            settings.On, settings.Endpoint, settings.Model, settings.ApiKey is not null, settings.MaskNames, settings.DailyTokens, settings.DailyCost, settings.InputPrice, settings.OutputPrice, settings.Currency,
            choice.Ours is { } ours ? new OurModel(ours.Endpoint.Host, ours.Model) : null,
            new JudgeToday(day?.Questions ?? 0, day?.InputTokens ?? 0, day?.OutputTokens ?? 0, day?.Cost ?? 0, day?.Alone ?? 0, waiting),
            settings.LastError, settings.LastErrorAt, settings.LastAnswerAt, settings.HeldUntil > now ? settings.HeldUntil : null, settings.Version);
    }
}

/// <summary>The model of this installation.</summary>
public sealed record OurModel(string Host, string Model);

/// <summary>What was asked today, in the portal's zone.</summary>
/// <param name="Alone">Activities that the model should have judged and the rules did alone.</param>
/// <param name="Waiting">Activities that wait for the model now.</param>
public sealed record JudgeToday(int Questions, long InputTokens, long OutputTokens, decimal Cost, int Alone, int Waiting);

/// <summary>Whether and how a language model shall judge.</summary>
/// <param name="Endpoint">The address up to <c>/v1</c> of the portal's own; null for the model of this installation.</param>
/// <param name="Model">Which model; needed with an own endpoint.</param>
/// <param name="ApiKey">The own endpoint's key; null keeps the one there is, an empty text forgets it. A new endpoint needs it said.</param>
public sealed record ChangeJudgeRequest(
    bool On,
    [property: MaxLength(500)] string? Endpoint,
    [property: MaxLength(200)] string? Model,
    [property: MaxLength(500)] string? ApiKey,
    bool MaskNames,
    [property: Range(20_000, 1_000_000_000)] int DailyTokens,
    [property: Range(typeof(decimal), "0.01", "1000000", ParseLimitsInInvariantCulture = true)] decimal? DailyCost,
    [property: Range(typeof(decimal), "0", "10000", ParseLimitsInInvariantCulture = true)] decimal InputPrice,
    [property: Range(typeof(decimal), "0", "10000", ParseLimitsInInvariantCulture = true)] decimal OutputPrice,
    [property: Required, RegularExpression("^[A-Z]{3}$")] string Currency);
