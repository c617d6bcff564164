using System.Globalization;
using System.Text.Json.Nodes;
using FluentAssertions;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>The demo portal in its normal size, seen through the API as the app sees it.</summary>
public sealed class SeedTests(SeedTests.DemoPortal demo) : IClassFixture<SeedTests.DemoPortal>
{
    private static readonly DateTimeOffset Anchor = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Flags =
        ["sso_enabled", "api_enabled", "auto_renewal", "indexation_clause", "proper_onboarding", "key_information_complete"];

    private static readonly string[] Counts = ["api_calls_30d", "integrations_active_count", "review_rating"];

    [Fact]
    public async Task The_portal_has_250_named_customers_of_eight_csms()
    {
        var companies = await demo.ListAsync("companies", "properties=name,domain,hubspot_owner_id,customer_tier");

        companies.Should().HaveCount(250);
        companies.Take(3).Select(Name).Should().Equal("Brightwater Ltd", "Kestrel Foods", "Nordhaven");
        companies.Select(Name).Should().OnlyHaveUniqueItems();
        companies.Select(company => company["properties"]!["domain"]!.ToString()).Should().OnlyHaveUniqueItems();
        companies.GroupBy(company => company["properties"]!["hubspot_owner_id"]!.ToString()).Should().HaveCount(8);
        companies.GroupBy(company => company["properties"]!["customer_tier"]!.ToString()).Should().HaveCount(3);
    }

    [Fact]
    public async Task The_last_90_days_hold_60_to_90_wins_unevenly_spread_over_the_csms()
    {
        var companies = await demo.ListAsync("companies", $"properties=hubspot_owner_id&propertiesWithHistory={string.Join(',', Flags.Concat(Counts))}");

        var wins = companies.SelectMany(company => Flags.Concat(Counts).Where(name => WonLately(company, name)).Select(name => (Owner: Owner(company), name))).ToList();

        wins.Should().HaveCountGreaterThanOrEqualTo(60).And.HaveCountLessThanOrEqualTo(90);
        wins.Select(win => win.name).Distinct().Should().HaveCountGreaterThanOrEqualTo(8);
        var perCsm = wins.GroupBy(win => win.Owner).Select(group => group.Count()).ToList();
        perCsm.Should().HaveCountGreaterThanOrEqualTo(7);
        perCsm.Max().Should().BeGreaterThanOrEqualTo(3 * perCsm.Min());
    }

    [Fact]
    public async Task Every_history_is_in_order_ends_before_the_anchor_and_names_its_source()
    {
        var companies = await demo.ListAsync("companies", $"propertiesWithHistory=arr,contract_end_date,{string.Join(',', Flags.Concat(Counts))}");

        foreach (var history in companies.SelectMany(company => company["propertiesWithHistory"]!.AsObject().Select(property => property.Value!.AsArray())).Where(history => history.Count > 0))
        {
            var times = history.Select(version => At(version!)).ToList();
            times.Should().BeInDescendingOrder();
            times.Should().OnlyContain(at => at <= Anchor);
            history.Should().OnlyContain(version =>
                (version!["sourceType"]!.ToString() == "CRM_UI") == (version["updatedByUserId"] != null));
        }
    }

    [Fact]
    public async Task Won_renewals_tell_upsell_flat_and_downsell_and_agree_with_the_company()
    {
        var deals = await demo.ListAsync(
            "deals", "properties=is_renewal,hs_is_closed_won,previous_arr,new_arr,contract_term_months,closedate,dealstage&associations=companies");
        var renewals = deals.Where(deal => Text(deal, "is_renewal") == "true" && Text(deal, "hs_is_closed_won") == "true").ToList();

        var change = renewals.Select(deal => decimal.Sign(Number(deal, "new_arr") - Number(deal, "previous_arr"))).ToList();

        change.Should().Contain([-1, 0, 1]);
        renewals.Should().OnlyContain(deal => Number(deal, "contract_term_months") >= 12 && deal["associations"]!["companies"] != null);
        deals.Should().Contain(deal => Text(deal, "is_renewal") == "true" && Text(deal, "hs_is_closed_won") == "false");
        deals.Select(deal => Text(deal, "dealstage")).Distinct().Should().HaveCountGreaterThan(8);
    }

    [Fact]
    public async Task Contacts_have_jobs_addresses_and_now_and_then_a_buying_role()
    {
        var contacts = await demo.ListAsync("contacts", "properties=email,jobtitle,department,hs_buying_role&associations=companies");

        contacts.Should().HaveCountGreaterThan(800);
        contacts.Select(contact => Text(contact, "email")).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        contacts.Should().OnlyContain(contact => Text(contact, "jobtitle") != null && Text(contact, "department") != null);
        contacts.Should().OnlyContain(contact => contact["associations"]!["companies"] != null);
        contacts.Count(contact => Text(contact, "hs_buying_role") == "DECISION_MAKER").Should().BeGreaterThan(40);
        contacts.Count(contact => Text(contact, "hs_buying_role") is null).Should().BeGreaterThan(100);
    }

    [Fact]
    public async Task Activities_of_eighteen_months_read_differently_and_leave_no_blank_unfilled()
    {
        var emails = await demo.ListAsync("emails", "properties=hs_timestamp,hs_email_subject,hs_email_text,hs_email_direction,hs_email_from_email,hs_email_to_email");
        var meetings = await demo.ListAsync("meetings", "properties=hs_timestamp,hs_meeting_title,hs_meeting_outcome,hs_internal_meeting_notes");

        emails.Select(email => Text(email, "hs_email_text")).Distinct().Should().HaveCountGreaterThan(500);
        emails.Should().OnlyContain(email => !Text(email, "hs_email_text")!.Contains('{') && !Text(email, "hs_email_subject")!.Contains('{'));
        emails.Should().OnlyContain(email =>
            Text(email, "hs_email_from_email")!.EndsWith("@brightpath.example", StringComparison.Ordinal) == (Text(email, "hs_email_direction") == "EMAIL"));
        emails.Min(email => At(email, "hs_timestamp")).Should().BeBefore(Anchor.AddDays(-500));
        emails.Max(email => At(email, "hs_timestamp")).Should().BeBefore(Anchor);
        meetings.Should().OnlyContain(meeting => (Text(meeting, "hs_meeting_outcome") == "SCHEDULED") == (At(meeting, "hs_timestamp") > Anchor.AddHours(-3)));
        meetings.Count(meeting => Text(meeting, "hs_meeting_outcome") == "SCHEDULED").Should().BeGreaterThan(20);
        meetings.Should().OnlyContain(meeting => (Text(meeting, "hs_meeting_outcome") == "COMPLETED") == (Text(meeting, "hs_internal_meeting_notes") != null));
    }

    [Fact]
    public async Task The_same_seed_grows_the_same_portal_and_another_seed_another()
    {
        const string properties = "properties=name,arr,hubspot_owner_id,sso_enabled&propertiesWithHistory=api_calls_30d";
        await using var same = await SimulatorAsync("--Simulator:Companies=250", "--Simulator:ActivitiesPerCompany=40");
        await using var other = await SimulatorAsync("--Simulator:Companies=250", "--Simulator:ActivitiesPerCompany=40", "--Simulator:Seed=2");

        var path = $"/crm/objects/2026-03/companies?limit=50&{properties}";
        var here = (await demo.Run.App.GetJsonAsync(path))["results"]!.ToJsonString();
        (await same.App.GetJsonAsync(path))["results"]!.ToJsonString().Should().Be(here);
        (await other.App.GetJsonAsync(path))["results"]!.ToJsonString().Should().NotBe(here);
        const string notes = "/crm/objects/2026-03/notes?limit=100&properties=hs_note_body";
        (await same.App.GetJsonAsync(notes))["results"]!.ToJsonString().Should().Be((await demo.Run.App.GetJsonAsync(notes))["results"]!.ToJsonString());
    }

    [Fact]
    public async Task Without_the_email_scope_the_words_of_emails_are_withheld()
    {
        using var narrow = new TestHttp(demo.Run.Address, (await demo.Run.SignInAsync(["oauth", "crm.objects.contacts.read"]))["access_token"]);

        var email = (await narrow.GetJsonAsync("/crm/objects/2026-03/emails?limit=1&properties=hs_email_subject,hs_email_text,hs_email_direction"))["results"]![0]!;

        Text(email, "hs_email_text").Should().BeNull();
        Text(email, "hs_email_subject").Should().BeNull();
        Text(email, "hs_email_direction").Should().NotBeNull();
    }

    private static bool WonLately(JsonNode company, string name)
    {
        var history = company["propertiesWithHistory"]![name]!.AsArray();
        return history.Index().Any(version => At(version.Item!) > Anchor.AddDays(-90) && IsYes(version.Item) && !history.Skip(version.Index + 1).Any(IsYes));
    }

    private static bool IsYes(JsonNode? version) => version!["value"]!.ToString() is not ("false" or "0" or "");

    private static async Task<SimulatorRun> SimulatorAsync(params string[] settings)
    {
        var run = new SimulatorRun(["--Simulator:Limits:Burst=0", .. settings]);
        await run.InitializeAsync();
        return run;
    }

    private static string Name(JsonNode company) => Text(company, "name")!;

    private static string Owner(JsonNode company) => Text(company, "hubspot_owner_id")!;

    private static string? Text(JsonNode record, string name) => record["properties"]![name]?.ToString();

    private static decimal Number(JsonNode record, string name) => decimal.Parse(Text(record, name)!, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(JsonNode version) => DateTimeOffset.Parse(version["timestamp"]!.ToString(), CultureInfo.InvariantCulture);

    private static DateTimeOffset At(JsonNode record, string name) => DateTimeOffset.Parse(Text(record, name)!, CultureInfo.InvariantCulture);

    public sealed class DemoPortal : IAsyncLifetime
    {
        internal SimulatorRun Run { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Run = await SimulatorAsync("--Simulator:Companies=250", "--Simulator:ActivitiesPerCompany=40");

        public ValueTask DisposeAsync() => Run.DisposeAsync();

        internal async Task<List<JsonNode>> ListAsync(string type, string query)
        {
            var records = new List<JsonNode>();
            var path = $"/crm/objects/2026-03/{type}?limit={(query.Contains("History", StringComparison.Ordinal) ? 50 : 100)}&{query}";
            while (path is not null)
            {
                var page = await Run.App.GetJsonAsync(path);
                records.AddRange(page["results"]!.AsArray().OfType<JsonNode>());
                path = page["paging"]?["next"]?["link"]?.ToString();
            }

            return records;
        }
    }
}
