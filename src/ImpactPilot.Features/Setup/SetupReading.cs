using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Setup;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;

namespace ImpactPilot.Features.Setup;

/// <summary>How far a portal is set up.</summary>
/// <param name="Settled">How many steps are done or set aside.</param>
/// <param name="Finished">Nothing is left to do.</param>
/// <param name="Dismissed">An admin wants nobody to be reminded any more.</param>
/// <param name="Import">The first import that is under way; null where none is.</param>
/// <param name="Pending">How many suggestions wait for a person; no more than a hundred are counted.</param>
/// <param name="Admins">Who can set ImpactPilot up, by name; at most five.</param>
/// <param name="Version">To be named in <c>If-Match</c> when steps are set aside or the checklist is dismissed.</param>
public sealed record SetupView(SetupStepView[] Steps, int Settled, bool Finished, bool Dismissed, SetupImport? Import, int Pending, string[] Admins, int Version);

/// <summary>A step on the way to the first win.</summary>
/// <param name="Note">What is done, what is left or what it waits for, in words.</param>
/// <param name="MaySkip">Whether a portal can go on without it.</param>
public sealed record SetupStepView(SetupStep Step, SetupStepState State, string Note, bool MaySkip);

/// <summary>How far the first import of one kind of record is.</summary>
/// <param name="Objects">What is imported, such as companies.</param>
/// <param name="Total">Null until HubSpot said how many there are.</param>
public sealed record SetupImport(string Objects, int Imported, int? Total);

/// <summary>Reads what a portal has, in one question; what names mean is worked out only where one may wait.</summary>
internal static class SetupReading
{
    /// <summary>What the library calls by names of its own, and which property the segment is: the mapping page asks for the same.</summary>
    private static readonly string[] Names =
    [
        .. DriverLibrary.All.SelectMany(driver => driver.NeedsMapping).Where(name => !FactNames.IsComputed(name.Split('.')[1]))
            .Append(PropertiesInUse.SegmentAlias).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private const string Facts = """
        select
            exists (select 1 from hubspot_connections where portal_id = @portal and state = 'Connected') as connected,
            exists (select 1 from mirrored_properties where portal_id = @portal) as properties_known,
            exists (select 1 from sync_cursors where portal_id = @portal and object_type = 'companies' and imported_at is not null) as accounts_imported,
            importing.object_type as objects, importing.imported, importing.import_total as total, importing.last_error as trouble,
            (select count(*)::int from unnest(@names) asked
                where not exists (select 1 from property_aliases alias where alias.portal_id = @portal and lower(alias.name) = lower(asked))
                and not exists (select 1 from mirrored_properties property
                    where property.portal_id = @portal and property.object_type = split_part(asked, '.', 1) and property.name = split_part(asked, '.', 2))) as names_waiting,
            (select count(*)::int from drivers where portal_id = @portal and archived_at is null) as drivers,
            (select count(*)::int from transitions transition join drivers driver on driver.portal_id = transition.portal_id and driver.id = transition.driver_id
                where transition.portal_id = @portal and transition.mode <> 'Off' and driver.archived_at is null) as rules_on,
            (select status from cycles where portal_id = @portal order by case status when 'Active' then 0 when 'Ended' then 1 else 2 end limit 1) as cycle,
            (select count(*)::int from users person where person.portal_id = @portal and person.active
                and (person.last_sign_in_at is not null or exists (select 1 from invitations invited where invited.portal_id = @portal and invited.user_id = person.id))) as people,
            (select count(*)::int from (select 1 from suggestions where portal_id = @portal and status = 'Pending' limit 100) waiting) as pending,
            exists (select 1 from impacts where portal_id = @portal and status in ('Won', 'Implemented')) as has_won,
            array(select name from users where portal_id = @portal and role = 'Admin' and active order by last_sign_in_at desc nulls last, name limit 5) as admins,
            settled.dismissed_at is not null as dismissed, coalesce(settled.skipped, '{}') as skipped, coalesce(settled.version, 0) as version
        from (select 1) one
        left join setup_states settled on settled.portal_id = @portal
        left join lateral (
            select object_type, imported, import_total, last_error from sync_cursors
            where portal_id = @portal and imported_at is null
            order by object_type <> 'companies', last_success_at desc nulls last, object_type limit 1) importing on true
        """;

    public static async Task<SetupView> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var row = (await db.QueryAsync<Row>(Facts, new { portal = db.PortalId.Value, names = Names }, ct)).Single();
        if (row is { PropertiesKnown: true, NamesWaiting: > 0 })
            row = row with { NamesWaiting = await NamesWaitingAsync(db, ct) };
        var import = row.Objects is null ? null : new ImportProgress(row.Objects, row.Imported ?? 0, row.Total, row.Trouble);
        var checklist = SetupChecklist.Of(row.With(import), row.Skipped.Select(Enum.Parse<SetupStep>).ToHashSet());
        return new(
            [.. checklist.Steps.Select(step => new SetupStepView(step.Step, step.State, step.Note, SetupChecklist.MaySkip.Contains(step.Step)))],
            checklist.Settled,
            checklist.IsFinished,
            row.Dismissed,
            import is null ? null : new SetupImport(import.Objects, import.Imported, import.Total),
            row.Pending,
            row.Admins,
            row.Version);
    }

    // A property may also be meant by its label or without HubSpot's prefix: only the conditions' own reading tells.
    private static async Task<int> NamesWaitingAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var schema = await FactSchema.ReadAsync(db, ct);
        return Names.Count(name => !NameMeaning.Of(name, schema).Reads);
    }

    private sealed record Row(
        bool Connected, bool PropertiesKnown, bool AccountsImported, string? Objects, int? Imported, int? Total, string? Trouble,
        int NamesWaiting, int Drivers, int RulesOn, string? Cycle, int People, int Pending, bool HasWon, string[] Admins, bool Dismissed, string[] Skipped, int Version)
    {
        public SetupFacts With(ImportProgress? import) => new(
            Connected, import, PropertiesKnown, AccountsImported, NamesWaiting, Drivers, RulesOn, Cycle is null ? null : Enum.Parse<CycleStatus>(Cycle), People, Pending, HasWon);
    }
}
