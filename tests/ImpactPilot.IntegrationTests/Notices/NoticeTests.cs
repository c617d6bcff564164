using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Domain.Notices;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.OutgoingWebhooks;
using ImpactPilot.IntegrationTests.Suggestions;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Notices;

/// <summary>People are told as they chose: in the console, by a real mail server, in the portal's channel.</summary>
public sealed class NoticeTests(NoticeTests.Rig rig) : IClassFixture<NoticeTests.Rig>
{
    private static readonly object Everything = new { inApp = NoticeKinds.All, byMail = NoticeKinds.All, quietFrom = (string?)null, quietTo = (string?)null, workingHoursOnly = false };

    private readonly ImpactPilotApp app = rig.App;
    private readonly ApiClient admin = rig.Admin;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_end_of_a_cycle_mails_its_summary_and_the_next_ones_start_once_each()
    {
        await ChooseAsync(admin, Everything);
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        await ChooseAsync(manager, new { inApp = new[] { NoticeKinds.CycleEnded }, byMail = Array.Empty<string>(), workingHoursOnly = false });
        rig.Mails.Arrived.Clear();

        await admin.EndAsync((await admin.ActiveCycleAsync()).GetProperty("id").GetString()!, startNext: true);
        await app.RunDueWorkAsync();
        await app.RunDueWorkAsync();

        var mails = rig.Mails.Arrived.Where(mail => mail.To == ImpactPilotApp.Admin).ToArray();
        mails.Select(mail => mail.Header("Subject")).Should().BeEquivalentTo(["Q4 2026 has ended", "Q1 2027 has started"]);
        var summary = mails.Single(mail => mail.Header("Subject")!.Contains("ended", StringComparison.Ordinal));
        summary.Body.Should().Contain("impacted accounts.").And.Contain("1. ").And.Contain("/leaderboard?cycle=").And.Contain("/settings/notices");
        mails.Select(mail => mail.Header("Message-ID")).Should().OnlyHaveUniqueItems();
        rig.Mails.Arrived.Should().NotContain(mail => mail.To == ImpactPilotApp.Manager);
        var told = await manager.GetAsync("/notices");
        told.GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString()).Should().Equal(NoticeKinds.CycleEnded);
        told.GetProperty("unread").GetInt32().Should().Be(1);

        (await manager.PostAsync("/notices/read", new { })).GetProperty("unread").GetInt32().Should().Be(0);
        (await manager.GetAsync("/notices")).GetProperty("items")[0].GetProperty("read").GetBoolean().Should().BeTrue();
        (await admin.GetAsync("/notices")).GetProperty("unread").GetInt32().Should().BePositive("what one person read, others did not");
    }

    [Fact]
    public async Task What_was_detected_is_told_to_the_accounts_CSM_with_the_next_round()
    {
        var email = (await CsmsAsync()).MaxBy(person => person.Accounts).Email;
        var csm = await app.SignInAsync(email);
        await ChooseAsync(csm, Everything);
        app.Time.Advance(TimeSpan.FromHours(1));
        await app.RunDueWorkAsync();
        rig.Mails.Arrived.Clear();
        app.Time.Advance(TimeSpan.FromMinutes(30));
        await Detections.AtEveryAccountAsync(app);

        app.Time.Advance(TimeSpan.FromHours(1));
        await app.RunDueWorkAsync();
        app.Time.Advance(TimeSpan.FromHours(1));
        await app.RunDueWorkAsync();

        var mine = (await csm.GetAsync("/notices")).GetProperty("items").EnumerateArray().Where(notice => notice.GetProperty("kind").GetString() == NoticeKinds.NewSuggestions).ToArray();
        mine.Should().ContainSingle("the second round has no news").Which.GetProperty("title").GetString().Should().MatchRegex("new suggestions? at");
        rig.Mails.Arrived.Count(mail => mail.To == email).Should().Be(1);
    }

    [Fact]
    public async Task Mail_waits_for_the_end_of_quiet_hours_and_for_a_server_that_takes_it()
    {
        var now = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(app.Time.GetUtcNow(), await ZoneAsync()).DateTime);
        await ChooseAsync(admin, new { inApp = Array.Empty<string>(), byMail = new[] { NoticeKinds.WebhookOff }, quietFrom = now.AddMinutes(-30), quietTo = now.AddMinutes(30), workingHoursOnly = false });
        rig.Mails.Arrived.Clear();
        await SwitchedOffAsync();
        await app.RunDueWorkAsync();
        rig.Mails.Arrived.Should().BeEmpty("the hours are quiet");

        rig.Mails.Refuses = true;
        app.Time.Advance(TimeSpan.FromMinutes(31));
        await app.RunDueWorkAsync();
        rig.Mails.Arrived.Should().BeEmpty("the server refused it");
        rig.Mails.Refuses = false;
        app.Time.Advance(Retries.After(1)!.Value);
        await app.RunDueWorkAsync();

        rig.Mails.Arrived.Should().ContainSingle().Which.Header("Subject").Should().Be("The webhook Warehouse is switched off");
    }

    [Fact]
    public async Task The_channel_is_told_what_was_chosen_for_it_and_its_address_stays_secret()
    {
        await using var receiver = await Receiver.StartAsync();
        var url = $"{receiver.Address}/services/T0/B0/secret";
        (await admin.PostAsync("/notices/channel/test", expect: HttpStatusCode.NotFound)).GetProperty("code").GetString().Should().Be("notices.no_channel");
        (await admin.PutAsync("/notices/channel", new { url = "https://10.0.0.1/x", kinds = Array.Empty<string>() }, "0", HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("outgoing_webhooks.address");

        var channel = await admin.PutAsync("/notices/channel", new { url, kinds = new[] { NoticeKinds.CycleStarted } }, "0");
        channel.GetRawText().Should().NotContain("secret").And.Contain("127.0.0.1");
        (await admin.PostAsync("/notices/channel/test")).GetProperty("problem").ValueKind.Should().Be(JsonValueKind.Null);
        receiver.Arrived.Should().ContainSingle().Which.Body.Should().Contain("ImpactPilot reaches you");
        receiver.Answer = http =>
        {
            http.Response.StatusCode = 410;
            return Task.CompletedTask;
        };
        (await admin.PostAsync("/notices/channel/test")).GetProperty("problem").GetString().Should().Contain("410");
        (await admin.GetAsync("/audit?action=notices")).GetRawText().Should().NotContain("secret");

        await admin.DeleteAsync("/notices/channel", "1");
        (await admin.GetAsync("/notices/channel")).GetProperty("host").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Everybody_chooses_for_themselves_and_only_admins_the_channel()
    {
        var csm = await app.SignInAsync((await CsmsAsync()).MinBy(person => person.Accounts).Email);
        var usual = await csm.GetAsync("/notices/preferences");
        usual.GetProperty("mailIsSet").GetBoolean().Should().BeTrue();
        usual.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()).Should().NotContain(NoticeKinds.WebhookOff);

        (await csm.PutAsync("/notices/preferences", new { inApp = new[] { "everything" }, byMail = Array.Empty<string>(), workingHoursOnly = true }, "0", HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("notices.kind_unknown");
        (await csm.PutAsync("/notices/preferences", new { inApp = Array.Empty<string>(), byMail = Array.Empty<string>(), quietFrom = "22:00", workingHoursOnly = true }, "0", HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("notices.quiet_hours");
        var saved = await csm.PutAsync("/notices/preferences", new { inApp = new[] { NoticeKinds.WeeklyDigest }, byMail = Array.Empty<string>(), quietFrom = "22:00", quietTo = "07:00", workingHoursOnly = false }, "0");
        saved.GetProperty("version").GetInt32().Should().Be(1);
        (await csm.PutAsync("/notices/preferences", Everything, "0", HttpStatusCode.PreconditionFailed)).GetProperty("code").GetString().Should().Be("notices.stale");

        (await csm.Http.GetAsync(new Uri("/api/v1/notices/channel", UriKind.Relative), Cancel)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await csm.PutAsync("/notices/channel", new { url = "https://hooks.slack.com/x", kinds = Array.Empty<string>() }, "0", HttpStatusCode.Forbidden);
        await csm.DeleteAsync("/notices/channel", "0", HttpStatusCode.Forbidden);
        await csm.PostAsync("/notices/channel/test", expect: HttpStatusCode.Forbidden);
    }

    private static async Task ChooseAsync(ApiClient person, object choices) =>
        await person.PutAsync("/notices/preferences", choices, (await person.GetAsync("/notices/preferences")).GetProperty("version").GetRawText());

    [Fact]
    public async Task An_invitation_is_mailed_at_once_unless_it_is_not_wanted_or_taken_back_before()
    {
        var people = (await admin.GetAsync("/people?limit=200")).GetProperty("items").EnumerateArray().Where(person => person.GetProperty("state").GetString() == "notInvited").Take(3).ToArray();
        rig.Mails.Arrived.Clear();

        var answer = await InviteAsync(people[0], mail: true);
        (await InviteAsync(people[1], mail: false)).GetProperty("mailed").GetBoolean().Should().BeFalse();
        var revoked = (await InviteAsync(people[2], mail: true)).GetProperty("invited")[0];
        await admin.DeleteAsync($"/people/{revoked.Id()}/invitation", revoked.GetProperty("version").GetRawText());
        await app.RunDueWorkAsync();

        answer.GetProperty("mailed").GetBoolean().Should().BeTrue();
        var mail = rig.Mails.Arrived.Should().ContainSingle().Subject;
        mail.To.Should().Be(people[0].GetProperty("email").GetString());
        mail.Header("Subject").Should().EndWith("invites you to ImpactPilot");
        mail.Body.Should().Contain("as a manager").And.Contain(answer.GetProperty("link").GetString());
    }

    private Task<JsonElement> InviteAsync(JsonElement person, bool mail) =>
        admin.PostAsync("/people/invitations", new { people = new[] { person.Id() }, role = "manager", mail });

    private async Task<IEnumerable<(string Email, int Accounts)>> CsmsAsync() =>
        (await admin.GetAsync("/people")).GetProperty("items").EnumerateArray().Where(person => person.GetProperty("role").GetString() == "csm" && person.GetProperty("active").GetBoolean())
            .Select(person => (person.GetProperty("email").GetString()!, person.GetProperty("accounts").GetInt32()));

    private async Task<TimeZoneInfo> ZoneAsync() =>
        TimeZoneInfo.FindSystemTimeZoneById((await admin.GetAsync("/session")).GetProperty("portal").GetProperty("timeZone").GetString()!);

    // As the worker leaves it behind after days without success.
    private async Task SwitchedOffAsync()
    {
        var id = (await admin.PostAsync("/outgoing-webhooks", new { name = "Warehouse", url = "https://hooks.example.com", events = new[] { "impact.won" }, on = true })).GetProperty("endpoint").GetProperty("id").GetString();
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var off = database.CreateCommand(
            $"""
            update webhook_endpoints set "on" = false, off_because = 'Nothing was taken for 3 days.' where id = '{id}';
            insert into audit (portal_id, id, at, action, subject_id, origin) select portal_id, gen_random_uuid(), '{app.Time.GetUtcNow():O}', 'webhook.switched_off', '{id}', 'webhook' from portals;
            """);
        await off.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>The demo's portal, with a worker that has a mail server.</summary>
    public sealed class Rig(PostgresCluster cluster) : IAsyncLifetime
    {
        private readonly DemoPortal portal = new(cluster);

        internal MailBox Mails { get; } = new();

        public ImpactPilotApp App => portal.App;

        public ApiClient Admin => portal.Admin;

        public ValueTask InitializeAsync() => portal.InitializeAsync("--Smtp:Host", "127.0.0.1", "--Smtp:Port", $"{Mails.Port}", "--Smtp:Encrypt", "false");

        public async ValueTask DisposeAsync()
        {
            await portal.DisposeAsync();
            await Mails.DisposeAsync();
        }
    }
}
