using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Suggestions;

/// <summary>What proves a firing: a property's change as HubSpot recorded it, or the records that it rests on.</summary>
/// <param name="Kind"><c>property</c>, or the first record's kind: <c>meeting</c>, <c>deal</c>, <c>contact</c>, …; <c>time</c> where only time has passed.</param>
/// <param name="Property">The property that changed; empty where none did.</param>
/// <param name="Label">What people call it; else what they call the record's kind.</param>
public sealed record Evidence(string Kind, string Property, string Label, string? Old, string? New, DateTimeOffset At, string? By, string? Source)
{
    /// <summary>The records, the most telling one first.</summary>
    public EvidenceRecord[] Records { get; init; } = [];

    /// <summary>The words that prove it; null where no words do.</summary>
    public EvidenceQuote? Quote { get; init; }

    /// <summary>What was found while it waited, in the order in which it happened; no more than <see cref="MostFurther"/>.</summary>
    public FurtherEvidence[] Further { get; init; } = [];

    /// <summary>The names of all that was found while it waited, kept to be shown or not: none of it is ever suggested again.</summary>
    public string[] FurtherKeys { get; init; } = [];

    /// <summary>As many as a person reads; of all others it is only known that there are some.</summary>
    internal const int MostFurther = 9;

    /// <summary>The same, with what was found while it waited. The order in which it was found makes no difference.</summary>
    internal Evidence With(FurtherEvidence further) => this with
    {
        Further = [.. Further.Append(further).OrderBy(one => one.Evidence.At).ThenBy(one => one.Key, StringComparer.Ordinal).Take(MostFurther)],
        FurtherKeys = [.. FurtherKeys.Append(further.Key).Order(StringComparer.Ordinal)],
    };
}

/// <summary>Evidence that was found while the suggestion waited already: it is decided together with it.</summary>
/// <param name="Key">Names it: the same evidence can never be suggested twice.</param>
/// <param name="Reason">Why it proves the driver, in words.</param>
/// <param name="Confidence">How often such a finding is right, from 0 to 1; null where there is nothing to guess.</param>
/// <param name="MadeSurer">Whether the suggestion is as sure as it is because of this.</param>
public sealed record FurtherEvidence(string Key, Evidence Evidence, string Reason, double? Confidence, bool MadeSurer);

/// <summary>Words of the first record, as they stand there.</summary>
/// <param name="Property">The HubSpot property that holds them.</param>
/// <param name="Start">Where they begin in its text, counted in UTF-16 characters from 0.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Speaker">Who said them: <c>customer</c> or <c>us</c>; null where nobody can tell.</param>
/// <param name="FoundBy">The version of the rules that found them; the model and the number of its prompt where a language model did.</param>
public sealed record EvidenceQuote(string Property, int Start, string Text, string? Speaker, string FoundBy)
{
    /// <summary>Why the rules decided where a language model should have, in words; null where nothing stood in for anything.</summary>
    public string? Instead { get; init; }
}

/// <summary>A HubSpot record that proves a firing.</summary>
/// <param name="At">When an activity took place; null for everything else.</param>
/// <param name="People">Who of the customer took part, with their roles where they are known.</param>
public sealed record EvidenceRecord(string Object, string Id, string Title, DateTimeOffset? At, string[] People);

/// <summary>"Impact detected": a transition's finding. There is one row per account, driver and evidence, for ever.</summary>
public sealed class Suggestion : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required SuggestionId Id { get; init; }
    public required AccountId AccountId { get; init; }
    public required DriverId DriverId { get; init; }

    /// <summary>Names the evidence: the same evidence can never be suggested twice.</summary>
    public required string EvidenceKey { get; init; }

    public required Evidence Evidence { get; set; }
    public required string Explanation { get; init; }

    /// <summary>The condition or the prompt when it fired.</summary>
    public string? Rule { get; init; }

    /// <summary>How often such a finding is right, from 0 to 1, by the surest of its evidence; null where there is nothing to guess.</summary>
    public double? Confidence { get; set; }

    public required string WindowKey { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required DateTimeOffset DetectedAt { get; init; }
    public SuggestionStatus Status { get; set; }
    public DateTimeOffset? SnoozedUntil { get; set; }
    public string? Reason { get; set; }
    public UserId? SettledBy { get; set; }
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The impact that confirmed or overtook it.</summary>
    public ImpactId? ImpactId { get; set; }

    /// <summary>The driver that a person confirmed it as, where that is another one than was detected.</summary>
    public DriverId? ConfirmedAs { get; set; }

    /// <summary>False once the condition no longer holds.</summary>
    public bool StillTrue { get; set; } = true;

    /// <summary>True where an admin said that its words are no example to go by.</summary>
    public bool NoExample { get; set; }

    public SuggestionState State
    {
        get => new(Status, SnoozedUntil);
        set => (Status, SnoozedUntil) = (value.Status, value.SnoozedUntil);
    }

    /// <summary>Takes up what was found while it waits: one decision counts for all of it.</summary>
    internal void Attach(string key, Evidence evidence, string reason, double? confidence)
    {
        var isSurer = Confidence is { } now && !(confidence <= now);
        Evidence = Evidence.With(new FurtherEvidence(key, evidence, reason, confidence, isSurer));
        if (isSurer)
            Confidence = confidence;
    }

    /// <summary>Nobody has decided on it any longer: it waits again, unless its driver is out of use.</summary>
    internal void Return(Driver driver)
    {
        if (driver.ArchivedAt is { } archivedAt)
            Archive(driver.Name, archivedAt);
        else
            (State, Reason, SettledAt, SettledBy) = (SuggestionState.Pending, null, null, null);
        (ImpactId, ConfirmedAs) = (null, null);
    }

    /// <summary>Its driver is out of use: nobody is asked, and it comes back with the driver.</summary>
    internal void Archive(string driver, DateTimeOffset at) =>
        (State, Reason, SettledAt, SettledBy) = (SuggestionState.Pending.Expire(), $"“{driver}” was archived.", at, null);

    /// <summary>When it happened by our own clock: HubSpot's may be ahead of it, and nothing is won in the future.</summary>
    public DateTimeOffset HappenedBy(DateTimeOffset now) => OccurredAt < now ? OccurredAt : now;
}

internal sealed class SuggestionTable : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.ToTable("suggestions", table =>
        {
            table.HasCheckConstraint("ck_suggestions_snoozed_until", "(status = 'Snoozed') = (snoozed_until is not null)");
            table.HasCheckConstraint("ck_suggestions_confirmed_as", "confirmed_as is null or (status = 'Confirmed' and confirmed_as <> driver_id)");
        });
        builder.HasKey(suggestion => new { suggestion.PortalId, suggestion.Id });
        builder.HasIndex(suggestion => new { suggestion.PortalId, suggestion.AccountId, suggestion.DriverId, suggestion.EvidenceKey }).IsUnique();
        builder.HasIndex(suggestion => new { suggestion.PortalId, suggestion.Status, suggestion.SnoozedUntil });
        builder.HasIndex(suggestion => new { suggestion.PortalId, suggestion.AccountId }).HasFilter("status in ('Pending', 'Snoozed')").HasDatabaseName("ix_suggestions_live")
            .IncludeProperties(suggestion => new { suggestion.Status, suggestion.SnoozedUntil });
        // The narrower one does not stand in for the foreign key's.
        builder.HasIndex(suggestion => new { suggestion.PortalId, suggestion.DriverId });
        builder.HasIndex(suggestion => new { suggestion.PortalId, suggestion.DriverId, suggestion.SettledAt })
            .HasFilter("confidence is not null and settled_by is not null and status in ('Confirmed', 'Ignored')").HasDatabaseName("ix_suggestions_decided");
        builder.Property(suggestion => suggestion.NoExample).HasDefaultValue(false);
        builder.Property(suggestion => suggestion.Evidence).HasColumnType("jsonb").HasConversion(JsonText.Converter<Evidence>(), JsonText.Comparer<Evidence>());
        builder.Ignore(suggestion => suggestion.State);
        builder.HasOne<Account>().WithMany().HasForeignKey(suggestion => new { suggestion.PortalId, suggestion.AccountId });
        builder.HasOne<Driver>().WithMany().HasForeignKey(suggestion => new { suggestion.PortalId, suggestion.DriverId });
        builder.HasOne<Driver>().WithMany().HasForeignKey(suggestion => new { suggestion.PortalId, suggestion.ConfirmedAs }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Impact>().WithMany().HasForeignKey(suggestion => new { suggestion.PortalId, suggestion.ImpactId }).OnDelete(DeleteBehavior.Restrict);
    }
}
