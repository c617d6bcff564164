using System.Linq.Expressions;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Accounts.Covers;
using ImpactPilot.Features.Accounts.Views;
using ImpactPilot.Features.ApiTokens;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Detection.Judging;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Notices;
using ImpactPilot.Features.OutgoingWebhooks;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Setup;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Teams;
using ImpactPilot.Features.Transitions;
using ImpactPilot.Features.Webhooks;
using ImpactPilot.Features.WriteBack;
using ImpactPilot.Features.WriteBack.Notes;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>
/// The one database context. Every tenant table carries a named filter on the current portal here and row-level
/// security in PostgreSQL, so that a forgotten <c>where</c> cannot cross portals.
/// </summary>
public sealed class ImpactPilotDb(DbContextOptions<ImpactPilotDb> options, CurrentPortal portal) : DbContext(options)
{
    public const string PortalFilter = "Portal";

    public DbSet<Portal> Portals => Set<Portal>();
    public DbSet<HubSpotConnection> Connections => Set<HubSpotConnection>();
    public DbSet<User> Users => Set<User>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<SetupState> SetupStates => Set<SetupState>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<NoticePreferences> NoticePreferences => Set<NoticePreferences>();
    public DbSet<ChatChannel> ChatChannels => Set<ChatChannel>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeMessage> NoticeMessages => Set<NoticeMessage>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Cover> Covers => Set<Cover>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<Driver> Drivers => Set<Driver>();
    public DbSet<Transition> Transitions => Set<Transition>();
    public DbSet<TransitionState> TransitionStates => Set<TransitionState>();
    public DbSet<PropertyAlias> PropertyAliases => Set<PropertyAlias>();
    public DbSet<MirroredProperty> MirroredProperties => Set<MirroredProperty>();
    public DbSet<MirroredRecord> MirroredRecords => Set<MirroredRecord>();
    public DbSet<RecordAccount> RecordAccounts => Set<RecordAccount>();
    public DbSet<RoleSettings> RoleSettings => Set<RoleSettings>();
    public DbSet<InternalGroup> InternalGroups => Set<InternalGroup>();
    public DbSet<RecordedChange> Changes => Set<RecordedChange>();
    public DbSet<SyncCursor> SyncCursors => Set<SyncCursor>();
    public DbSet<WebhookHint> WebhookHints => Set<WebhookHint>();
    public DbSet<DeadLetter> DeadLetters => Set<DeadLetter>();
    public DbSet<WriteBackState> WriteBackStates => Set<WriteBackState>();
    public DbSet<StatusNote> StatusNotes => Set<StatusNote>();
    public DbSet<WrittenValues> WrittenValues => Set<WrittenValues>();
    public DbSet<Suggestion> Suggestions => Set<Suggestion>();
    public DbSet<JudgeSettings> JudgeSettings => Set<JudgeSettings>();
    public DbSet<JudgeDay> JudgeDays => Set<JudgeDay>();
    public DbSet<JudgeQuestion> JudgeQuestions => Set<JudgeQuestion>();
    public DbSet<Impact> Impacts => Set<Impact>();
    public DbSet<ImpactChange> ImpactChanges => Set<ImpactChange>();
    public DbSet<PointsEntry> PointsEntries => Set<PointsEntry>();
    public DbSet<PooledAccount> PooledAccounts => Set<PooledAccount>();
    public DbSet<Cycle> Cycles => Set<Cycle>();
    public DbSet<PersonTarget> CycleTargets => Set<PersonTarget>();
    public DbSet<CycleResult> CycleResults => Set<CycleResult>();
    public DbSet<TeamResult> TeamResults => Set<TeamResult>();
    public DbSet<TeamTarget> TeamTargets => Set<TeamTarget>();
    public DbSet<LeftOutDriver> LeftOutDrivers => Set<LeftOutDriver>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<PendingWork> PendingWork => Set<PendingWork>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<HandledRequest> HandledRequests => Set<HandledRequest>();

    /// <summary>Read by the filters; a property of the context so that EF re-reads it for every instance.</summary>
    public PortalId PortalId => portal.Id;

    /// <summary>The portal of this unit; read once.</summary>
    public async Task<Portal> PortalAsync(CancellationToken ct) =>
        await Portals.FindAsync([PortalId], ct) ?? throw new InvalidOperationException($"There is no portal {PortalId}.");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ImpactPilotDb).Assembly);
        modelBuilder.HasSequence(PointsEntry.Numbers);
        DriverPrice.Map(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IPortalRow))))
            modelBuilder.Entity(entity.ClrType).HasQueryFilter(PortalFilter, PortalFilterOf(entity.ClrType));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        TypedIds.Configure(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
    }

    private LambdaExpression PortalFilterOf(Type row)
    {
        var parameter = Expression.Parameter(row, "row");
        return Expression.Lambda(
            Expression.Equal(
                Expression.Property(parameter, nameof(IPortalRow.PortalId)),
                Expression.Property(Expression.Constant(this), nameof(PortalId))),
            parameter);
    }
}
