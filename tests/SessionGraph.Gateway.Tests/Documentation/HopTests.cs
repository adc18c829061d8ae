using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.Gateway.Tests.Documentation;

/// <summary>The tables of hops in docs/architecture.md name the types on the call stack, in their order.</summary>
public sealed partial class HopTests
{
    private const int MaxHops = 20;

    private static readonly string s_folder = Path.Combine(Repository.Root, "docs");

    [Fact]
    public async Task A_list_passes_through_the_types_that_the_architecture_names()
    {
        FastPath.SkipUnlessOn();
        var hops = ReadHops("The hops of a list");
        const string document = "{ quizSessions(first: 2, where: { score: { gt: 10 } }) { nodes { title } } }";

        // The stack that ends where a statement is executed, and the fast path is warm.
        var types = await CaptureAsync(document, "SELECT", times: 2);

        Assert.InRange(hops.Count, 1, MaxHops);
        Assert.Equal(hops.SkipWhile(hop => hop != types[0]).TakeWhile(hop => hop != types[^1]).Append(types[^1]), types);
    }

    [Fact]
    public async Task A_mutation_passes_through_the_types_that_the_architecture_names()
    {
        var hops = ReadHops("The hops of a mutation");
        const string document = "mutation { createQuizSession(input: { personId: 1 }) { quizSession { id } errors { __typename } } }";

        var types = await CaptureAsync(document, "INSERT INTO \"Sessions\"", times: 1);

        Assert.InRange(hops.Count, 1, MaxHops);
        Assert.Equal(hops.SkipWhile(hop => hop != types[0]).TakeWhile(hop => hop != types[^1]).Append(types[^1]), types);
    }

    // Each type once, in the order of the calls. What HTTP does before the request is read is on another stack.
    private static async Task<IReadOnlyList<string>> CaptureAsync(string document, string sql, int times)
    {
        var capture = new StackCapture(sql);
        await using var gateway = new TestGateway(capture);
        for (var time = 0; time < times; time++)
        {
            var answer = await gateway.SendAsync(document);
            Assert.False(answer.ContainsKey("errors"), answer.ToJsonString());
        }

        return [.. capture.Types.SkipWhile(type => type != "RequestExecutor").Distinct()];
    }

    private static List<string> ReadHops(string heading)
    {
        var text = File.ReadAllText(Path.Combine(s_folder, "architecture.md"));
        var section = text[text.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        var end = section.IndexOf("\n## ", 1, StringComparison.Ordinal);
        var hops = new List<string>();
        foreach (Match hop in Hop().Matches(end < 0 ? section : section[..end]))
        {
            Assert.True(File.Exists(Path.Combine(s_folder, hop.Groups["file"].Value)), hop.Value);
            hops.Add(hop.Groups["type"].Value);
        }

        return hops;
    }

    [GeneratedRegex(@"^\| \d+ \| \[`(?<type>\w+)`\]\((?<file>[^)]+)\) \|", RegexOptions.Multiline)]
    private static partial Regex Hop();

    private sealed class StackCapture(string sql) : DbCommandInterceptor
    {
        public IReadOnlyList<string> Types { get; private set; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains(sql, StringComparison.Ordinal) && !command.CommandText.Contains("ChangeLog", StringComparison.Ordinal))
                Types = [.. new StackTrace().GetFrames().Reverse().Select(NameOf).OfType<string>()];

            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        private static string? NameOf(StackFrame frame)
        {
            var type = frame.GetMethod()?.DeclaringType;
            // Compilers make a class of a lambda and of an asynchronous method.
            while (type is { DeclaringType: not null } && type.Name.Contains('<', StringComparison.Ordinal))
                type = type.DeclaringType;

            return type?.Namespace is { } name && name.StartsWith("SessionGraph.", StringComparison.Ordinal) && !name.Contains("Test", StringComparison.Ordinal)
                ? type.Name.Split('`')[0]
                : null;
        }
    }
}
