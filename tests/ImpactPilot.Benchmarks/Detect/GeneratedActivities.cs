using ImpactPilot.Domain.Detection;

namespace ImpactPilot.Benchmarks.Detect;

/// <summary>Activities as a mirror holds them, the same on every machine: most prove nothing, some do, a few are long threads.</summary>
internal static class GeneratedActivities
{
    private const int Longest = 9;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly Person Csm = new("Mara Lindt", "mara@pipewise.io", Side.Internal) { JobTitle = "Customer Success Manager" };

    private static readonly Person[] Customers =
    [
        new("Otto Brandvik", "otto@fjellbygg.no", Side.Customer) { JobTitle = "Head of Operations", BuyingRole = "CHAMPION", DaysSinceLastEngagement = 12 },
        new("Runa Solheim", "runa@fjellbygg.no", Side.Customer) { JobTitle = "Planner", BuyingRole = "END_USER" },
    ];

    private static readonly string[] Sentences =
    [
        "Could you send the invoice for March again, our accountant cannot find it.", "The password reset did not arrive, please check the spam filter.", "We talked about the weather and the new office on the fourth floor.",
        "The connector to NetSuite went live on Monday and orders have been flowing in since.", "If the board agrees we might add two sites next year, nothing is decided.", "Ticket 70122 is closed, the label printer needed new firmware.",
        "Completion is at 93% against the 85% that you set as a goal in the kick-off.", "She asked whether a call every two weeks would be too much.", "Bitte schicken Sie uns die Rechnung noch einmal an die neue Adresse.",
        "De planning voor volgende week staat in de bijlage, graag nog even nakijken.", "Merci de confirmer la réunion de jeudi à dix heures.", "Their finance lead challenged the second figure, he counts temps differently.",
        "The cake for their first year with us was delivered this morning.", "Please find attached the redlines of version four, clause eight is still open.", "Nobody from procurement turned up, so we will try again after the fair.",
    ];

    public static Activity Of(int number)
    {
        var body = string.Join(number % 3 == 0 ? "\n" : " ", Enumerable.Range(0, 1 + (number % Longest)).Select(step => Sentences[((number * 7) + (step * 4) + (number / 15)) % Sentences.Length]));
        var mail = number % 2 == 0;
        return new(
            mail ? ActivityKind.Email : number % 4 == 1 ? ActivityKind.Meeting : ActivityKind.Note,
            Start.AddHours(number),
            mail ? Mail(number, body) : number % 4 == 1 ? Meeting(body) : new() { ["hs_note_body"] = $"<p>{body}</p>" },
            number % 4 == 3 ? [] : [Csm, .. Customers]);
    }

    private static Dictionary<string, string> Mail(int number, string body) => new()
    {
        ["hs_email_subject"] = "Re: our call",
        ["hs_email_text"] = $"Hi Mara,\n\n{body}\n\nBest regards,\nOtto\n\nOn Mon, 5 Jan 2026 at 09:00, Mara Lindt wrote:\n> {Sentences[number % Sentences.Length]}",
        ["hs_email_direction"] = number % 6 == 0 ? "EMAIL" : "INCOMING_EMAIL",
        ["hs_email_from_email"] = number % 6 == 0 ? Csm.Email : Customers[0].Email,
        ["hs_email_to_email"] = number % 6 == 0 ? Customers[0].Email : Csm.Email,
    };

    private static Dictionary<string, string> Meeting(string body) => new() { ["hs_meeting_title"] = "Check-in", ["hs_meeting_body"] = body, ["hs_meeting_outcome"] = "COMPLETED" };
}
