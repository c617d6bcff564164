using System.Globalization;
using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.Benchmarks.Conditions;

/// <summary>Accounts as HubSpot would send them: the same for the same number, with gaps, and none like its neighbour.</summary>
internal static class GeneratedFacts
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo Portal = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");
    private static readonly string[] Titles = ["Weekly check-in", "Adoption Workshop", "Kick-off", "User training", "Inspiration session", "Quarterly review", "A small gift for the team"];
    private static readonly string[] JobTitles = ["VP Operations", "Buyer", "Head of IT", "Engineer", "CFO", "Team lead"];
    private static readonly string[] Groups = ["product_owners", "executives", "sales", "sales", "sales"];

    private static readonly Dictionary<string, PropertyNames> Known = new(StringComparer.Ordinal);

    public static AccountFacts[] Accounts(int count) => [.. Enumerable.Range(0, count).Select(Account)];

    private static AccountFacts Account(int number)
    {
        var draw = new Draw((uint)number);
        FactObject[] deals = [Deal("d1", draw), Deal("d2", draw)];
        return new()
        {
            Company = Company(draw),
            Contacts = [new("c1", Row("contact", ("email", $"a{number}@customer.example"))), new("c2", Row("contact", ("email", $"b{number}@customer.example")))],
            Deals = deals,
            Activities = [.. Enumerable.Range(0, 4).Select(i => Activity($"{i}", draw))],
            Change = (number % 4) switch
            {
                0 or 2 => new("deal", "d1", "hs_is_closed_won", "false", "true", Now.AddHours(-1)),
                1 => new("company", null, "arr", draw.Number(10_000, 10_100), draw.Number(10_000, 10_300), Now.AddHours(-1)),
                _ => null,
            },
            Now = Now,
            TimeZone = Portal,
        };
    }

    private static FactObject Company(Draw draw) => new("1", Row(
        "company",
        ("sso_enabled", draw.Flag()),
        ("api_enabled", draw.Flag()),
        ("api_calls_30d", draw.Gap(draw.Number(0, 900))),
        ("integrations_active_count", draw.Number(0, 4)),
        ("auto_renewal", draw.Flag()),
        ("indexation_clause", draw.Flag()),
        ("indexation_pct", draw.Gap(draw.Decimal(0, 6))),
        ("review_rating", draw.Gap(draw.Decimal(1, 5))),
        ("process_proof_url", draw.Gap("https://customer.example/process")),
        ("quote_url", draw.Gap("https://customer.example/quote")),
        ("case_study_url", draw.Gap("https://customer.example/story")),
        ("success_criteria", draw.Gap("Half the handling time by spring")),
        ("customer_goals", draw.Gap("Grow in the north")),
        ("key_information_complete", draw.Flag()),
        ("proper_onboarding", draw.Gap(draw.Flag())),
        ("customer_since", draw.Day(-1_000, -100)),
        ("contract_end_date", draw.Day(0, 200)),
        ("arr", draw.Decimal(9_000, 90_000))));

    private static FactObject Deal(string id, Draw draw)
    {
        var won = draw.Flag();
        return new(id, Row(
            "deal",
            ("dealtype", draw.Below(2) == 0 ? "existingbusiness" : "newbusiness"),
            ("hs_is_closed", draw.Flag()),
            ("hs_is_closed_won", won),
            ("is_renewal", draw.Below(8) == 0 ? null : draw.Below(4) == 0 ? "false" : "true"),
            ("previous_arr", draw.Decimal(9_000, 11_000)),
            ("new_arr", draw.Decimal(9_000, 11_000)),
            ("contract_term_months", draw.Number(6, 36)),
            ("services_amount", draw.Gap(draw.Decimal(0, 5_000))),
            ("closedate", draw.Day(-60, 10)),
            ("createdate", draw.Day(-60, 0)),
            ("invoice_status", draw.Below(2) == 0 ? "paid" : "open"),
            ("referral_status", draw.Below(2) == 0 ? "sql" : "mql"),
            ("referral_meeting_with_role", draw.Below(2) == 0 ? "Decision Maker" : "User"),
            ("referral_approved_by", draw.Below(2) == 0 ? "Sales Manager" : "CSM")));
    }

    private static ActivityFacts Activity(string id, Draw draw)
    {
        var type = (ActivityType)Math.Max(0, (int)draw.Below(8) - 3);
        var title = Titles[draw.Below((uint)Titles.Length)];
        var name = type switch { ActivityType.Meeting => "hs_meeting_title", ActivityType.Call => "hs_call_title", ActivityType.Email => "hs_email_subject", _ => "hs_task_subject" };
        var status = type switch { ActivityType.Meeting => "hs_meeting_outcome", ActivityType.Call => "hs_call_status", ActivityType.Email => "hs_email_direction", _ => "hs_task_status" };
        var body = type switch { ActivityType.Email => "hs_email_text", ActivityType.Note => "hs_note_body", _ => "hs_task_body" };
        return new(
            type,
            Now.AddHours((int)draw.Below(1_200) - 1_000),
            id,
            Row(
                type.ToString(),
                (name, title),
                (status, type == ActivityType.Email ? "EMAIL" : draw.Below(3) == 0 ? "SCHEDULED" : "COMPLETED"),
                (body, draw.Gap("Congratulations, well done to all of the team; a cake is on its way.")),
                ("hs_email_cc_email", draw.Gap("boss@customer.example"))),
            [Person("customer", draw), Person("us", draw)]);
    }

    private static FactObject Person(string side, Draw draw) => new(null, Row(
        "person", ("side", side), ("jobtitle", JobTitles[draw.Below((uint)JobTitles.Length)]), ("group", Groups[draw.Below((uint)Groups.Length)])));

    /// <summary>As a worker reads them from the mirror: records of one kind share their names.</summary>
    private static PropertyRow Row(string kind, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        if (!Known.TryGetValue(kind, out var names))
        {
            var all = new List<string>();
            foreach (var (name, _) in properties)
                all.Add(name);
            Known.Add(kind, names = new PropertyNames(all));
        }

        var values = new string?[properties.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = properties[i].Value;
        return new(names, values);
    }

    /// <summary>A small generator of its own: the same accounts on every machine and runtime.</summary>
    private sealed class Draw(uint seed)
    {
        private uint state = (seed * 2_654_435_761) + 1;

        public uint Below(uint limit)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return state % limit;
        }

        public string Flag() => Below(3) == 0 ? "true" : "false";

        public string? Gap(string value) => Below(4) == 0 ? null : value;

        public string Number(uint from, uint to) => (from + Below(to - from + 1)).ToString(CultureInfo.InvariantCulture);

        public string Decimal(uint from, uint to) => string.Create(CultureInfo.InvariantCulture, $"{from + Below(to - from)}.{Below(100):00}");

        public string Day(int from, int to) =>
            DateOnly.FromDateTime(Now.DateTime).AddDays(from + (int)Below((uint)(to - from))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
