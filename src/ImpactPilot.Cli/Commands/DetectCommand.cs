using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Measuring;
using ImpactPilot.Domain.Detection.Learning;
using ImpactPilot.Features.Catalogue.Library;

namespace ImpactPilot.Cli.Commands;

/// <summary>Finds impact in activities of a file, measures the detector and trains it. Needs no portal or database, and no network unless a language model judges.</summary>
internal static class DetectCommand
{
    private const string Rules = "rules";
    private const string LanguageModel = "llm";

    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var input = Input("Activities, one a line, as JSON.");
        var output = new Option<FileInfo>("--out") { Description = "Where the findings go, one activity a line, in their order.", Required = true };
        var judge = new Option<string>("--judge") { Description = "Who judges: the rules alone (rules), or a language model where they are in doubt (llm), named by LanguageModel__Endpoint, __Model and __ApiKey.", DefaultValueFactory = _ => Rules };
        judge.AcceptOnlyFromAmong(Rules, LanguageModel);
        var command = new Command("detect", "Find impact in activities.") { input, output, judge, EvaluateCommand(), CrossValidateCommand(), TrainCommand() };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (from, to) = (Existing(parsed.GetRequiredValue(input)), parsed.GetRequiredValue(output));
            if (parsed.GetRequiredValue(judge) == LanguageModel)
                await DetectWithModelAsync(from, to, cancellationToken);
            else
                await DetectAsync(from, to, (activity, _) => Task.FromResult(LocalDetector.BuiltIn.Detect(activity, LibraryDrivers.All)), cancellationToken);
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task DetectWithModelAsync(FileInfo input, FileInfo output, CancellationToken cancellationToken)
    {
        // A model knows no keys: it is told what each driver means.
        var drivers = LibraryDrivers.All.Select(driver => DriverLibrary.Find(driver.Key) is { Definition: var known }
            ? driver with { Name = known.Name, Definition = known.Definition, Prompt = known.Transition.Prompt ?? "" }
            : driver).ToList();
        await using var model = PatientModel.FromEnvironment();
        await DetectAsync(input, output, (activity, ct) => model.DetectAsync(activity, drivers, ct), cancellationToken);
        await Console.Error.WriteLineAsync($"The model was asked {model.Asked} times for {model.Used.Input} tokens sent and {model.Used.Output} answered.");
        foreach (var reason in model.Alone)
            await Console.Error.WriteLineAsync($"The rules stood in: {reason}");
    }

    private static async Task DetectAsync(FileInfo input, FileInfo output, Func<Activity, CancellationToken, Task<IReadOnlyList<Finding>>> detect, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output.FullName);
        await foreach (var read in ActivityLines.ReadAsync(input).WithCancellation(cancellationToken))
        {
            var findings = await detect(read.Activity, cancellationToken);
            var result = new Result(read.Id, [.. findings.Select(finding => new ResultFinding(finding.DriverKey, finding.Confidence, finding.Quote?.Text, finding.Reason))]);
            await writer.WriteAsync($"{JsonSerializer.Serialize(result, OneLine)}\n");
        }
    }

    private static Command EvaluateCommand()
    {
        var input = Input("Labelled activities, one a line, as JSON.");
        var json = CommandLine.JsonOption();
        var command = new Command("eval", "Measure precision and recall on labelled activities.") { input, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var labelled = await ActivityLines.ReadAsync(Existing(parsed.GetRequiredValue(input))).ToListAsync(cancellationToken);
            await PrintAsync(new(LocalDetector.BuiltIn, labelled, LibraryDrivers.All), parsed.GetValue(json));
            return CommandLine.Done;
        });
        return command;
    }

    private static Command CrossValidateCommand()
    {
        var input = new Option<FileInfo?>("--in") { Description = "Labelled activities by another hand, one a line, as JSON: five folds, each judged by weights that the other four and our own texts teach. Without it, each hand of our own texts that wrote of every driver is judged by what the other hands teach." };
        var data = DataOption();
        var json = CommandLine.JsonOption();
        var command = new Command("crossval", "Measure as eval does, with weights that never learnt from what they judge.") { input, data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var own = await ReadAllAsync(parsed.GetRequiredValue(data), cancellationToken);
            if (parsed.GetValue(input) is not { } file)
            {
                await Console.Error.WriteLineAsync($"Learning from {own.Count} activities without one hand after the other …");
                await PrintAsync(Evaluation.LeaveHandsOut(own), parsed.GetValue(json));
                return CommandLine.Done;
            }

            var labelled = await ActivityLines.ReadAsync(Existing(file)).ToListAsync(cancellationToken);
            await Console.Error.WriteLineAsync($"Learning five times from {own.Count} activities and four fifths of {labelled.Count} …");
            await PrintAsync(Evaluation.CrossValidate(own, labelled), parsed.GetValue(json));
            return CommandLine.Done;
        });
        return command;
    }

    private static Task PrintAsync(Evaluation evaluation, bool json)
    {
        if (json)
            return Console.Out.WriteLineAsync(JsonSerializer.Serialize(Table(evaluation), OneLine));
        EvaluationTable.Print(evaluation);
        return Task.CompletedTask;
    }

    private static Command TrainCommand()
    {
        var data = DataOption();
        var output = new Option<FileInfo>("--out") { Description = "The weights file.", DefaultValueFactory = _ => new("src/ImpactPilot.Domain/Detection/Data/weights.json") };
        var command = new Command("train", "Learn the weights from labelled activities; the same activities give the same file.") { data, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var labelled = await ReadAllAsync(parsed.GetRequiredValue(data), cancellationToken);
            await Console.Error.WriteLineAsync($"Learning from {labelled.Count} activities …");
            await File.WriteAllTextAsync(parsed.GetRequiredValue(output).FullName, Course.Train(labelled), cancellationToken);
            return CommandLine.Done;
        });
        return command;
    }

    private static Option<DirectoryInfo> DataOption() => new("--data") { Description = "The folder with our own labelled activities.", DefaultValueFactory = _ => new("data/detection") };

    private static async Task<List<LabelledActivity>> ReadAllAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        if (!folder.Exists)
            throw new UsageException($"There is no folder {folder}.");
        var labelled = new List<LabelledActivity>();
        foreach (var file in folder.GetFiles("*.jsonl").OrderBy(file => file.Name, StringComparer.Ordinal))
            labelled.AddRange(await ActivityLines.ReadAsync(file).ToListAsync(cancellationToken));
        return labelled;
    }

    private static object Table(Evaluation evaluation) => new
    {
        evaluation.Threshold,
        Overall = Row(evaluation.Overall),
        Drivers = evaluation.ByDriver.ToDictionary(row => row.Driver, row => Row(row.Counts)),
        Languages = evaluation.ByLanguage.ToDictionary(row => row.Language, row => Row(row.Counts)),
        Hands = evaluation.ByHand.ToDictionary(row => row.Hand, row => new { Counts = Row(row.Counts), HardNegatives = Share(row.HardNegatives), Background = Share(row.Background) }),
        HardNegatives = Share(evaluation.HardNegatives),
        Background = Share(evaluation.Background),
        Traps = evaluation.ByTrap.ToDictionary(row => row.Trap, row => Share(row.Wrong)),
        Curve = evaluation.Curve.Select(row => new { row.Threshold, Counts = Row(row.Counts) }),
        Calibration = evaluation.Calibration.Select(row => new { row.From, row.To, row.Confidence, Right = Share(row.Right) }),
    };

    private static object Row(Counts counts) => new { Found = counts.Right + counts.Wrong, counts.Right, counts.Missed, Precision = Share(counts.Precision), Recall = Share(counts.Recall), counts.F1 };

    private static object Share(Proportion share) => new { share.Part, share.Whole, share.Value, share.Interval.Low, share.Interval.High };

    private static Option<FileInfo> Input(string description) => new("--in") { Description = description, Required = true };

    private static FileInfo Existing(FileInfo file) => file.Exists ? file : throw new UsageException($"There is no file {file}.");

    private sealed record Result(string Id, IReadOnlyList<ResultFinding> Findings);

    private sealed record ResultFinding(string Key, double Confidence, string? Quote, string Reason);
}
