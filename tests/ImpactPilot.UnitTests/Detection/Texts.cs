using ImpactPilot.Domain.Detection;

namespace ImpactPilot.UnitTests.Detection;

/// <summary>Activities for tests, each as short as its point allows.</summary>
internal static class Texts
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 14, 12, 0, 0, TimeSpan.Zero);

    public static readonly Person Csm = new("Mara Lindt", "mara@pipewise.io", Side.Internal) { JobTitle = "Customer Success Manager" };

    public static readonly Person Champion = new("Otto Brandvik", "otto.brandvik@fjellbygg.no", Side.Customer) { JobTitle = "Head of Operations", BuyingRole = "CHAMPION", DaysSinceLastEngagement = 12 };

    public static readonly Person Manager = new("Runa Solheim", "runa.solheim@fjellbygg.no", Side.Customer) { JobTitle = "Team Lead", DaysSinceLastEngagement = 20 };

    public static Activity Incoming(string body, string subject = "") => Mail("INCOMING_EMAIL", subject, body, Champion.Email, Csm.Email, "", Csm, Champion);

    public static Activity Outgoing(string body, string subject = "", string copy = "") => Mail("EMAIL", subject, body, Csm.Email, Champion.Email, copy, Csm, Champion, Manager);

    public static Activity Note(string body) => new(ActivityKind.Note, Noon, new Dictionary<string, string> { ["hs_note_body"] = body }, []);

    public static Activity Task(string body, string status) =>
        new(ActivityKind.Task, Noon, new Dictionary<string, string> { ["hs_task_subject"] = "", ["hs_task_body"] = body, ["hs_task_status"] = status }, []);

    public static Activity Call(string body, string status = "COMPLETED", params IReadOnlyList<Person> people) =>
        new(ActivityKind.Call, Noon, new Dictionary<string, string> { ["hs_call_title"] = "Call", ["hs_call_body"] = body, ["hs_call_status"] = status, ["hs_call_direction"] = "OUTBOUND" }, people);

    public static Activity Meeting(string title, string body, string outcome = "COMPLETED", params IReadOnlyList<Person> people) =>
        new(ActivityKind.Meeting, Noon, new Dictionary<string, string> { ["hs_meeting_title"] = title, ["hs_meeting_body"] = body, ["hs_meeting_outcome"] = outcome }, people);

    private static Activity Mail(string direction, string subject, string body, string from, string to, string copy, params IReadOnlyList<Person> people) => new(
        ActivityKind.Email,
        Noon,
        new Dictionary<string, string>
        {
            ["hs_email_subject"] = subject,
            ["hs_email_text"] = body,
            ["hs_email_direction"] = direction,
            ["hs_email_from_email"] = from,
            ["hs_email_to_email"] = to,
            ["hs_email_cc_email"] = copy,
        },
        people);
}
