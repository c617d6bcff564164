using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Transitions;

/// <summary>How a driver's status moves by itself.</summary>
public sealed class Transition : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required TransitionId Id { get; init; }
    public required DriverId DriverId { get; init; }
    public required TransitionType Type { get; set; }
    public string? Condition { get; set; }
    public string? Prompt { get; set; }
    public required TransitionMode Mode { get; set; }

    /// <summary>Changes at or before this instant never fire; null until it was first switched on.</summary>
    public DateTimeOffset? BaselineAt { get; set; }

    /// <summary>For how many days the condition must hold before it fires; 0 fires at once.</summary>
    public int HeldForDays { get; set; }

    /// <summary>What a piece of evidence is named by, so that the same one never counts twice.</summary>
    public EvidenceBy EvidenceBy { get; set; }

    /// <summary>What is watched, read aloud with the portal's labels, as of the last look at its properties; null until it was first switched on.</summary>
    public string? Words { get; set; }

    /// <summary>Why nothing is watched although the mode says so: the condition no longer reads in this portal. Null while it does.</summary>
    public string? PausedBecause { get; set; }

    /// <summary>Since when people's decisions on what is found in texts count for it; null where all do.</summary>
    public DateTimeOffset? LearnsSince { get; set; }

    /// <summary>Why what is found in texts no longer wins by itself, until an admin changes the transition; null where it was not withdrawn.</summary>
    public string? WithdrawnBecause { get; set; }

    /// <summary>What is watched, without whether it is.</summary>
    internal TransitionDefinition Definition => new(Type, Condition, Prompt, HeldForDays);

    /// <summary>Counts edits; a writer must name the version it saw.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>What a transition's condition was worth at an account after the last look: the memory that edges need.</summary>
public sealed class TransitionState : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required TransitionId TransitionId { get; init; }
    public required AccountId AccountId { get; init; }
    public required Truth Truth { get; set; }
    public required DateTimeOffset Since { get; set; }

    /// <summary>Since when the condition has held without a break, for a transition that waits some days.</summary>
    public DateTimeOffset? HeldSince { get; set; }

    /// <summary>True when that stretch has fired, or began before the transition was switched on.</summary>
    public bool HeldSpent { get; set; }

    internal RuleState State => new(Truth, new(HeldSince, HeldSpent));

    internal void Remember(RuleState state, DateTimeOffset now)
    {
        if (state.Truth != Truth)
            Since = now;
        (Truth, HeldSince, HeldSpent) = (state.Truth, state.Hold.Since, state.Hold.IsSpent);
    }
}

/// <summary>A logical name that the portal mapped to one of its properties: <c>product.sso_enabled</c> → <c>company.sso_enabled</c>.</summary>
public sealed class PropertyAlias : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required string Name { get; init; }
    public required string Target { get; set; }
}

internal sealed class TransitionTables : IEntityTypeConfiguration<Transition>, IEntityTypeConfiguration<TransitionState>, IEntityTypeConfiguration<PropertyAlias>
{
    public void Configure(EntityTypeBuilder<PropertyAlias> builder)
    {
        builder.ToTable("property_aliases");
        builder.HasKey(alias => new { alias.PortalId, alias.Name });
        builder.HasOne<Portal>().WithMany().HasForeignKey(alias => alias.PortalId);
    }

    public void Configure(EntityTypeBuilder<Transition> builder)
    {
        builder.ToTable("transitions", table =>
        {
            table.HasCheckConstraint("ck_transitions_on_needs_condition", "mode = 'Off' or type <> 'Property' or condition is not null");
            table.HasCheckConstraint("ck_transitions_held_for_days", "held_for_days between 0 and 365");
        });
        builder.Property(transition => transition.EvidenceBy).HasDefaultValue(EvidenceBy.Auto);
        builder.Ignore(transition => transition.Definition);
        builder.HasKey(transition => new { transition.PortalId, transition.Id });
        builder.HasIndex(transition => new { transition.PortalId, transition.DriverId }).IsUnique();
        builder.Property(transition => transition.Version).IsConcurrencyToken();
        builder.HasOne<Driver>().WithMany().HasForeignKey(transition => new { transition.PortalId, transition.DriverId });
    }

    public void Configure(EntityTypeBuilder<TransitionState> builder)
    {
        builder.ToTable("transition_states");
        builder.HasKey(state => new { state.PortalId, state.TransitionId, state.AccountId });
        builder.Ignore(state => state.State);
        builder.HasOne<Transition>().WithMany().HasForeignKey(state => new { state.PortalId, state.TransitionId });
        builder.HasOne<Account>().WithMany().HasForeignKey(state => new { state.PortalId, state.AccountId });
    }
}
