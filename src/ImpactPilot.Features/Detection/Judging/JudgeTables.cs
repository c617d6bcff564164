using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Detection.Judging;

/// <summary>Whether and how a portal lets a language model judge; a portal without a row does not.</summary>
public sealed class JudgeSettings : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public bool On { get; set; }

    /// <summary>Where the portal's own model answers; null for the model of this installation.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Which model; null for the one of this installation.</summary>
    public string? Model { get; set; }

    /// <summary>The key of the portal's own endpoint, locked; null where it needs none.</summary>
    public byte[]? ApiKey { get; set; }

    /// <summary>Whether the names of those who took part are replaced by marks.</summary>
    public bool MaskNames { get; set; } = true;

    /// <summary>Tokens of a day, in the portal's zone, questions and answers together.</summary>
    public int DailyTokens { get; set; } = 200_000;

    /// <summary>Money of a day; null for no further limit.</summary>
    public decimal? DailyCost { get; set; }

    /// <summary>Price of a million tokens sent.</summary>
    public decimal InputPrice { get; set; }

    /// <summary>Price of a million tokens answered.</summary>
    public decimal OutputPrice { get; set; }

    public string Currency { get; set; } = "USD";

    /// <summary>Why the last question was not answered, in words; null where it was.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? LastErrorAt { get; set; }
    public DateTimeOffset? LastAnswerAt { get; set; }

    /// <summary>Times in a row that the endpoint was out of reach.</summary>
    public int Failures { get; set; }

    /// <summary>Until then the endpoint is left in peace.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    public int Version { get; set; }

    /// <summary>What tokens cost.</summary>
    public decimal CostOf(long input, long output) => (input * InputPrice + output * OutputPrice) / 1_000_000;
}

/// <summary>What was asked on a day, and what it took.</summary>
public sealed class JudgeDay : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required DateOnly Day { get; init; }
    public int Questions { get; set; }
    public long InputTokens { get; set; }
    public long OutputTokens { get; set; }
    public decimal Cost { get; set; }

    /// <summary>Activities that a model should have judged and the rules did alone.</summary>
    public int Alone { get; set; }
}

/// <summary>An activity of an account that waits for the model. Its text stays where it is.</summary>
public sealed class JudgeQuestion : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required AccountId AccountId { get; init; }
    public required string ObjectType { get; init; }
    public required string ObjectId { get; init; }

    /// <summary>The activity's modification that is asked about.</summary>
    public required DateTimeOffset ModifiedAt { get; set; }

    public required DateTimeOffset AskedAt { get; set; }
    public int Attempts { get; set; }
}

internal sealed class JudgeTables : IEntityTypeConfiguration<JudgeSettings>, IEntityTypeConfiguration<JudgeDay>, IEntityTypeConfiguration<JudgeQuestion>
{
    public void Configure(EntityTypeBuilder<JudgeSettings> builder)
    {
        builder.ToTable("judge_settings");
        builder.HasKey(settings => settings.PortalId);
        builder.HasOne<Portal>().WithOne().HasForeignKey<JudgeSettings>(settings => settings.PortalId);
    }

    public void Configure(EntityTypeBuilder<JudgeDay> builder)
    {
        builder.ToTable("judge_days");
        builder.HasKey(day => new { day.PortalId, day.Day });
        builder.HasOne<Portal>().WithMany().HasForeignKey(day => day.PortalId);
    }

    public void Configure(EntityTypeBuilder<JudgeQuestion> builder)
    {
        builder.ToTable("judge_questions");
        builder.HasKey(question => new { question.PortalId, question.AccountId, question.ObjectType, question.ObjectId });
        builder.HasIndex(question => new { question.PortalId, question.AskedAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(question => new { question.PortalId, question.AccountId });
    }
}
