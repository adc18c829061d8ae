using System.Text.Json;
using System.Text.RegularExpressions;
using SessionGraph.GraphQL.Tests.Validation;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Comparison;

namespace SessionGraph.GraphQL.Tests.Conformance;

public sealed partial class SchemaComparisonConformanceTests
{
    [Theory]
    [InlineData("breaking-changes.json", SchemaChangeCriticality.Breaking)]
    [InlineData("dangerous-changes.json", SchemaChangeCriticality.Dangerous)]
    public void Changes_are_those_of_the_reference(string file, SchemaChangeCriticality criticality)
        => ConformanceSuite.Verify(file, @case =>
        {
            var changes = SchemaComparer.Compare(Schema(file, @case.GetProperty("old")), Schema(file, @case.GetProperty("new")));

            List<SchemaChange> found = [.. changes.Where(change => change.Criticality == criticality)];
            List<JsonElement> missed = [.. @case.GetProperty("changes").EnumerateArray().Where(change => !Take(found, change))];

            return found.Count is 0 && missed.Count is 0
                ? null
                : $"missed\n  {string.Join("\n  ", missed)}\nfound\n  {string.Join("\n  ", found)}";
        });

    // The reference's description names the member. It contains each name of the coordinate.
    private static bool Take(List<SchemaChange> changes, JsonElement expected)
    {
        var kind = expected.GetProperty("type").GetString();
        var words = Name().Matches(expected.GetProperty("description").GetString()!).Select(match => match.Value).ToHashSet();
        var index = changes.FindIndex(change => JsonNamingPolicy.SnakeCaseUpper.ConvertName(change.Kind.ToString()) == kind
            && Name().Matches(change.Coordinate!).All(name => words.Contains(name.Value)));
        if (index >= 0)
            changes.RemoveAt(index);

        return index >= 0;
    }

    // The types of a case are minimal. The rest of the schema is added on both sides.
    private static Schema Schema(string file, JsonElement name)
    {
        var sdl = WithoutFields().Replace(ConformanceSuite.Schema(file, name.GetString()!), "$0 { placeholder: Int }");
        return SdlSchema.Create(sdl.Contains("type Query", StringComparison.Ordinal) ? sdl : sdl + "\ntype Query { placeholder: Int }");
    }

    [GeneratedRegex(@"^(type|interface) [^{\n]+$", RegexOptions.Multiline)]
    private static partial Regex WithoutFields();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
