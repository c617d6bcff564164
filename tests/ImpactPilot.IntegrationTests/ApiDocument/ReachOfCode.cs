using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.IntegrationTests.ApiDocument;

/// <summary>
/// Which problems an endpoint can come to: follows its compiled code through everything of ours that it calls, and notes each code it meets.
/// It may find one more than can happen; a new one that can, it does not miss.
/// </summary>
internal sealed class ReachOfCode(IReadOnlySet<string> codes)
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly Dictionary<MethodBase, (List<MethodBase> Calls, List<string> Codes)> known = [];

    public string[] From(MethodBase start)
    {
        HashSet<MethodBase> seen = [start];
        SortedSet<string> found = new(StringComparer.Ordinal);
        Queue<MethodBase> next = new([start]);
        while (next.TryDequeue(out var method))
        {
            var (calls, met) = known.TryGetValue(method, out var read) ? read : known[method] = Read(method);
            found.UnionWith(met);
            foreach (var call in calls.Where(seen.Add))
                next.Enqueue(call);
        }

        return [.. found];
    }

    private (List<MethodBase> Calls, List<string> Codes) Read(MethodBase method)
    {
        List<MethodBase> calls = [];
        List<string> met = [];
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
            calls.Add(machine.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic)!);
        foreach (var (code, token) in Instructions(method.GetMethodBody()?.GetILAsByteArray() ?? []))
            Note(method, code, token, calls, met);
        return (calls, met);
    }

    private void Note(MethodBase method, OpCode code, int token, List<MethodBase> calls, List<string> met)
    {
        var (ofType, ofMethod) = (method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        if (code.OperandType is OperandType.InlineString && method.Module.ResolveString(token) is { } text && codes.Contains(text))
            met.Add(text);
        else if (code.OperandType is OperandType.InlineField && method.Module.ResolveField(token, ofType, ofMethod) is { IsStatic: true } field && field.FieldType == typeof(Error) && field.GetValue(null) is Error error)
            met.Add(error.Code);
        else if (code.OperandType is OperandType.InlineMethod && method.Module.ResolveMethod(token, ofType, ofMethod) is { } called && called.Module.Name.StartsWith("ImpactPilot.", StringComparison.Ordinal))
            calls.Add(called);
    }

    private static IEnumerable<(OpCode Code, int Token)> Instructions(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var value = (short)body[at++];
            if (value == 0xFE)
                value = unchecked((short)(0xFE00 | body[at++]));
            var code = OpCodes[value];
            yield return (code, code.OperandType is OperandType.InlineString or OperandType.InlineField or OperandType.InlineMethod ? BitConverter.ToInt32(body, at) : 0);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
                _ => 4,
            };
        }
    }
}
