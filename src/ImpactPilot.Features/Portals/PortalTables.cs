using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Portals;

/// <summary>One HubSpot account that installed the app, with the settings that every rule reads.</summary>
public sealed class Portal : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required string HubId { get; init; }
    public required string Name { get; set; }
    public required string TimeZone { get; set; }
    public int FiscalStartMonth { get; set; } = 1;
    public string UiDomain { get; set; } = "app.hubspot.com";

    /// <summary>The company property whose value is the CSM's HubSpot owner id.</summary>
    public string CsmProperty { get; set; } = "hubspot_owner_id";

    public int SnoozeDays { get; set; } = 10;

    /// <summary>True: a CSM acts on own accounts only. False: on all.</summary>
    public bool OwnAccountsOnly { get; set; } = true;

    /// <summary>True: a CSM sees nothing of the accounts that are not their own. False: a CSM reads all.</summary>
    public bool ReadsOwnAccountsOnly { get; set; }

    /// <summary>Points an account needs within a cycle to count as impacted.</summary>
    public int ImpactedFromPoints { get; set; } = 1;

    /// <summary>What a CSM sees of others on the board.</summary>
    public BoardPrivacy BoardPrivacy { get; set; }

    /// <summary>The days of the week on which people work, by name.</summary>
    public string[] WorkingDays { get; set; } = [.. WorkingHours.Usual.Days.Select(day => day.ToString())];

    public TimeOnly WorkFrom { get; set; } = WorkingHours.Usual.From;
    public TimeOnly WorkTo { get; set; } = WorkingHours.Usual.To;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A record's page in HubSpot.</summary>
    public string RecordUrl(string objectTypeId, string id) => $"https://{UiDomain}/contacts/{HubId}/record/{objectTypeId}/{id}";

    /// <summary>When the portal's people work, by its wall clock.</summary>
    public WorkingHours WorkingHours => WorkingHours.Of(WorkingDays.Select(Enum.Parse<DayOfWeek>), WorkFrom, WorkTo).Value;

    public PortalCalendar Calendar => new(TimeZoneInfo.FindSystemTimeZoneById(TimeZone), FiscalStartMonth);
}

/// <summary>Whether HubSpot lets us in.</summary>
public enum ConnectionState
{
    Connected,

    /// <summary>HubSpot refused the refresh token; nothing is called until somebody connects again.</summary>
    Disconnected,
}

/// <summary>The portal's tokens, encrypted, and whether they still work.</summary>
public sealed class HubSpotConnection : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public ConnectionState State { get; set; }
    public required byte[] AccessToken { get; set; }
    public required byte[] RefreshToken { get; set; }
    public required DateTimeOffset AccessTokenExpiresAt { get; set; }
    public required string[] Scopes { get; set; }
    public string? LastError { get; set; }
    public required DateTimeOffset ConnectedAt { get; set; }

    /// <summary>Who granted the access last. HubSpot may withdraw it when that person leaves.</summary>
    public UserId? GrantedBy { get; set; }

    /// <summary>Seconds from the change that a webhook last told of until the mirror had it.</summary>
    public double? WebhookLagSeconds { get; set; }
}

internal sealed class PortalTable : IEntityTypeConfiguration<Portal>, IEntityTypeConfiguration<HubSpotConnection>
{
    public void Configure(EntityTypeBuilder<Portal> builder)
    {
        builder.ToTable("portals", table =>
        {
            table.HasCheckConstraint("ck_portals_fiscal_start_month", "fiscal_start_month between 1 and 12");
            table.HasCheckConstraint("ck_portals_snooze_days", "snooze_days between 1 and 365");
        });
        builder.HasKey(portal => portal.PortalId);
        builder.HasIndex(portal => portal.HubId).IsUnique();
        builder.Ignore(portal => portal.Calendar);
        builder.Ignore(portal => portal.WorkingHours);
    }

    public void Configure(EntityTypeBuilder<HubSpotConnection> builder)
    {
        builder.ToTable("hubspot_connections");
        builder.HasKey(connection => connection.PortalId);
        builder.HasOne<Portal>().WithOne().HasForeignKey<HubSpotConnection>(connection => connection.PortalId);
    }
}
