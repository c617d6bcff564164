using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Suggestions;

/// <summary>An inbox with something in it.</summary>
public static class Detections
{
    /// <summary>At every account three drivers are detected instead of what was: one certain, one likely, one worth a look.</summary>
    public static async Task AtEveryAccountAsync(ImpactPilotApp app)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var detect = database.CreateCommand(
            """
            delete from suggestions;
            insert into suggestions (portal_id, id, account_id, driver_id, evidence_key, evidence, explanation, window_key, occurred_at, detected_at, status, still_true, confidence)
            select a.portal_id, gen_random_uuid(), a.id, d.id, 'inbox', jsonb_build_object('kind', 'property', 'property', 'sso_enabled', 'label', 'SSO enabled', 'old', 'false', 'new', 'true',
                   'at', @now, 'by', 'Ada', 'source', 'CRM_UI', 'records', '[]'::jsonb), 'It changed.', 'inbox', @now, @now - a.number * interval '1 minute', 'Pending', true,
                   case d.number when 1 then null when 2 then 0.9 else 0.6 end
            from (select *, row_number() over (order by name) as number from accounts where not archived) a
            cross join (select *, row_number() over (order by position, id) as number from drivers where archived_at is null) d
            where d.number <= 3
            """);
        detect.Parameters.AddWithValue("now", app.Time.GetUtcNow());
        await detect.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
