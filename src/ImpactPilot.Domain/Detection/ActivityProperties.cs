namespace ImpactPilot.Domain.Detection;

/// <summary>The one place that knows under which HubSpot names an activity's texts and states are kept.</summary>
public static class ActivityProperties
{
    private const string Attachments = "hs_attachment_ids";

    // HubSpot calls a logged call completed although nobody answered: what came of it stands beside.
    private const string CallOutcome = "hs_call_disposition";
    private const string OutOfOffice = "hs_incoming_email_is_out_of_office";

    // Busy, left a live message, left a voicemail, no answer, wrong number.
    private static readonly HashSet<string> Unreached =
    [
        "9d9162e7-6cf3-4944-bf63-4dff82258764", "a4c4c377-d246-4b32-a13b-75a56a4cd0ff", "b2cf5968-551e-4856-9783-52b3da59a7d0", "73a0d17f-1163-4015-bdd5-ec830791da20", "17b47fee-58de-441e-a44c-c6300d46f273",
    ];

    private static readonly TextProperty[][] Texts =
    [
        [new("hs_meeting_title", TextRole.Title), new("hs_meeting_body", TextRole.Body), new("hs_internal_meeting_notes", TextRole.Notes)],
        [new("hs_call_title", TextRole.Title), new("hs_call_body", TextRole.Body)],
        [new("hs_email_subject", TextRole.Title), new("hs_email_text", TextRole.Body)],
        [new("hs_note_body", TextRole.Body)],
        [new("hs_task_subject", TextRole.Title), new("hs_task_body", TextRole.Body)],
    ];

    private static readonly string[][] States =
    [
        ["hs_meeting_outcome", "hs_activity_type"],
        ["hs_call_status", "hs_call_direction", CallOutcome],
        ["hs_email_direction", "hs_email_from_email", "hs_email_to_email", "hs_email_cc_email", OutOfOffice],
        [Attachments],
        ["hs_task_status"],
    ];

    /// <summary>The names of all properties of a kind of activity that the detector reads.</summary>
    public static IReadOnlyList<string> ReadOf(ActivityKind kind) => [.. TextsOf(kind).Select(text => text.Name), .. States[(int)kind]];

    /// <summary>The properties that hold what people wrote, title first.</summary>
    internal static IReadOnlyList<TextProperty> TextsOf(ActivityKind kind) => Texts[(int)kind];

    /// <summary>How far the activity got: what its outcome, status or direction says, in HubSpot's words.</summary>
    internal static string StateOf(Activity activity) => activity.Kind switch
    {
        ActivityKind.Meeting => activity.Text("hs_meeting_outcome"),
        ActivityKind.Call => StateOfCall(activity),
        ActivityKind.Email => activity.Text("hs_email_direction"),
        ActivityKind.Task => activity.Text("hs_task_status"),
        ActivityKind.Note => "",
    };

    /// <summary>Whether somebody answered a call. Portals have outcomes of their own too, of which nobody here knows what they say.</summary>
    public static bool IsReached(string? status, string? outcome) => status is "COMPLETED" && !Unreached.Contains(outcome ?? "");

    private static string StateOfCall(Activity activity) =>
        activity.Text("hs_call_status") is "COMPLETED" && !IsReached("COMPLETED", activity.Text(CallOutcome)) ? "NO_ANSWER" : activity.Text("hs_call_status");

    internal static string MeetingTypeOf(Activity activity) => activity.Text("hs_activity_type");

    internal static bool IsIncoming(Activity activity) => activity.Kind switch
    {
        ActivityKind.Email => StateOf(activity) == "INCOMING_EMAIL",
        ActivityKind.Call => activity.Text("hs_call_direction") == "INBOUND",
        _ => false,
    };

    internal static bool HasAttachment(Activity activity) => activity.Text(Attachments).Length > 0;

    internal static string[] Senders(Activity activity) => Addresses(activity, "hs_email_from_email");

    internal static string[] Recipients(Activity activity) => Addresses(activity, "hs_email_to_email");

    internal static string[] Copied(Activity activity) => Addresses(activity, "hs_email_cc_email");

    private static string[] Addresses(Activity activity, string property) =>
        activity.Text(property).Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A property that holds what people wrote.</summary>
internal readonly record struct TextProperty(string Name, TextRole Role);

/// <summary>What part of an activity a text is.</summary>
internal enum TextRole
{
    Title,
    Body,
    Notes,
}
