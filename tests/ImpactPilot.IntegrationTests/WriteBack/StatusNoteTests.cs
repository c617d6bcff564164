using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using Npgsql;

namespace ImpactPilot.IntegrationTests.WriteBack;

/// <summary>Changes of status are told in notes on HubSpot's companies: each once, whatever goes wrong on the way.</summary>
public sealed class StatusNoteTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Notes = "/crm/objects/2026-03/notes";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private Target target = null!;
    private PersonInHubSpot person = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        person = new PersonInHubSpot(app, TimeSpan.Zero);
        target = await Target.FindAsync(app, admin, "sso_enabled", "SSO enabled");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_win_is_told_with_its_points_and_words_and_so_is_its_undo_later()
    {
        var impact = await WinAsync("They <b>love</b> it.\nAll of them.");
        await LaterAsync(31);

        var told = (await NotesAsync()).Single();
        told.Should().Contain($"<strong>SSO enabled</strong>: closed won (+{target.DriverPoints} points), Alex Kim")
            .And.Contain("They &lt;b&gt;love&lt;/b&gt; it.<br>All of them.");

        await admin.PostAsync($"/impacts/{impact}/undo");
        await LaterAsync(31);

        (await NotesAsync()).Should().HaveCount(2).And.Contain(note => note.Contains($"taken back (−{target.DriverPoints} points)"));
    }

    [Fact]
    public async Task What_is_taken_back_at_once_leaves_no_note()
    {
        var impact = await WinAsync(null);
        await LaterAsync(20);
        await admin.PostAsync($"/impacts/{impact}/undo");
        await LaterAsync(300);

        (await NotesAsync()).Should().BeEmpty();
        (await WaitingAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Changes_that_wait_together_share_a_note()
    {
        await WinAsync("first");
        var catalogue = await admin.GetAsync($"/accounts/{target.AccountId}");
        var other = catalogue.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .First(driver => driver.GetProperty("status").GetString() == "none").GetProperty("id").GetString();
        app.Time.Advance(TimeSpan.FromSeconds(5));
        await admin.PostAsync($"/accounts/{target.AccountId}/drivers/{other}/win", new { note = "second" });
        await LaterAsync(40);

        (await NotesAsync()).Should().ContainSingle().Which.Should().MatchRegex("first.*second");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_never_makes_a_second_note_nor_loses_the_first(bool hubSpotHadDoneIt)
    {
        await FailAsync(new { path = Notes, method = "POST", kind = "disconnect", exact = true, afterEffect = hubSpotHadDoneIt });
        await WinAsync(null);
        await LaterAsync(31);
        (await NotesAsync()).Should().HaveCount(hubSpotHadDoneIt ? 1 : 0);
        (await WaitingAsync()).Should().Be(1);

        await LaterAsync(60);
        (await NotesAsync()).Should().HaveCount(hubSpotHadDoneIt ? 1 : 0, "a try may still be on its way");
        await LaterAsync(180);
        await LaterAsync(180);

        (await NotesAsync()).Should().HaveCount(1);
        (await WaitingAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Two_workers_at_once_write_it_once()
    {
        await WinAsync(null);
        app.Time.Advance(TimeSpan.FromSeconds(31));
        await Task.WhenAll(app.RunDueWorkAsync(), app.RunDueWorkAsync());

        (await NotesAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Our_own_notes_are_nobodys_activity()
    {
        await person.LinkAsync("notes", await person.CreateAsync("notes", ("hs_timestamp", PersonInHubSpot.Text(app.Time.GetUtcNow())), ("hs_note_body", "mine")), "companies", target.HubSpotId);
        await LaterAsync(120);
        var before = await ScalarAsync("select count(*) from record_accounts where object_type = 'note'");
        await WinAsync("a word");
        await LaterAsync(31);
        for (var look = 0; look < 3; look++)
            await LaterAsync(120);

        (await NotesAsync()).Should().ContainSingle();
        (await ScalarAsync($"select count(*) from mirrored_records where object_type = 'note' and object_id in (select hub_spot_id from status_notes)")).Should().Be(1L);
        (await ScalarAsync("select count(*) from record_accounts where object_type = 'note'")).Should().Be(before);
    }

    [Fact]
    public async Task They_can_be_switched_off_and_removed()
    {
        await WinAsync(null);
        await LaterAsync(31);
        await admin.PutAsync("/connection/write-back", new { on = true, removeNotes = true }, 1, HttpStatusCode.BadRequest);

        var view = await admin.PutAsync("/connection/write-back", new { on = true, notes = false, removeNotes = true }, 1);
        await LaterAsync(31);

        view.GetProperty("notes").GetBoolean().Should().BeFalse();
        (await NotesAsync()).Should().BeEmpty();
        (await ScalarAsync("select count(*) from status_notes")).Should().Be(0L);
    }

    [Fact]
    public async Task Without_the_permission_none_is_tried_and_the_reason_is_told()
    {
        await ScalarAsync("update hubspot_connections set scopes = array_remove(scopes, 'crm.objects.contacts.write') returning 1");
        await WinAsync(null);
        await LaterAsync(31);

        (await NotesAsync()).Should().BeEmpty();
        (await WaitingAsync()).Should().Be(0);
        (await admin.GetAsync("/connection/write-back")).GetProperty("notesError").GetString().Should().Contain("crm.objects.contacts.write");
    }

    [Fact]
    public async Task A_company_that_is_no_more_stops_nothing()
    {
        await WinAsync(null);
        await person.DeleteAsync("companies", target.HubSpotId);
        await LaterAsync(31);

        (await WaitingAsync()).Should().Be(0);
    }

    private async Task<string> WinAsync(string? words) =>
        (await admin.PostAsync($"/accounts/{target.AccountId}/drivers/{target.DriverId}/win", new { note = words })).GetProperty("impactId").GetString()!;

    private async Task LaterAsync(int seconds)
    {
        app.Time.Advance(TimeSpan.FromSeconds(seconds));
        await app.RunDueWorkAsync();
    }

    /// <summary>What the notes of ours say that stand on the company's timeline.</summary>
    private Task<IReadOnlyList<string>> NotesAsync() => NotesInHubSpot.OfAsync(app, target.HubSpotId);

    private async Task FailAsync(object fault)
    {
        using var answer = await app.HubSpot.PostAsJsonAsync("/_sim/faults", fault, Cancel);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<long> WaitingAsync() => (long)(await ScalarAsync("select count(*) from status_notes where hub_spot_id is null"))!;

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
