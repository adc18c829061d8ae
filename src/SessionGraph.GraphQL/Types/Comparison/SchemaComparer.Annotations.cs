using SessionGraph.GraphQL.Language;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeCriticality;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeKind;

namespace SessionGraph.GraphQL.Types.Comparison;

public sealed partial class SchemaComparer
{
    private void CompareAnnotations(Field oldField, Field newField)
    {
        var coordinate = newField.Coordinate;
        CompareDescriptions(coordinate, $"`{coordinate}`", oldField.Description, newField.Description);
        CompareDeprecations(coordinate, oldField.DeprecationReason, newField.DeprecationReason);
        CompareApplied(coordinate, oldField.Directives, newField.Directives);
    }

    private void CompareDescriptions(string? coordinate, string subject, string? oldDescription, string? newDescription)
    {
        if (oldDescription != newDescription)
            Add(DescriptionChanged, Safe, coordinate, (oldDescription, newDescription) switch
            {
                (null, _) => $"{subject} has a description now.",
                (_, null) => $"{subject} no longer has a description.",
                _ => $"{subject} has another description.",
            });
    }

    private void CompareDeprecations(string coordinate, string? oldReason, string? newReason)
    {
        if (oldReason == newReason)
            return;

        if (oldReason is null)
            Add(DeprecationAdded, Safe, coordinate, $"`{coordinate}` is deprecated now: {newReason}");
        else if (newReason is null)
            Add(DeprecationRemoved, Safe, coordinate, $"`{coordinate}` is no longer deprecated.");
        else
            Add(DeprecationReasonChanged, Safe, coordinate, $"`{coordinate}` is deprecated for another reason: {newReason}");
    }

    private void CompareApplied(string coordinate, IReadOnlyList<Directive> oldDirectives, IReadOnlyList<Directive> newDirectives)
    {
        List<string> oldApplied = [.. oldDirectives.Select(Print)];
        List<string> newApplied = [.. newDirectives.Select(Print)];
        if (!oldApplied.Order(StringComparer.Ordinal).SequenceEqual(newApplied.Order(StringComparer.Ordinal)))
            Add(AppliedDirectivesChanged, Dangerous, coordinate,
                $"`{coordinate}` has the directives {List(newApplied)} now; before {List(oldApplied)}.");

        static string Print(Directive directive)
            => new DirectiveNode(null, new NameNode(null, directive.Name), directive.Arguments).ToString();

        static string List(List<string> applied)
            => applied.Count is 0 ? "none" : string.Join(" ", applied.Select(directive => $"`{directive}`"));
    }
}
