using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules.TypeSystem;

/// <summary>The members of the types in a document. Each is defined once, and not again if the schema already has it.</summary>
internal sealed class UniqueMemberNames(ValidationContext context, string kind)
{
    private readonly Dictionary<SchemaCoordinate, NameNode> _first = [];

    public void Add(SchemaCoordinate coordinate, NameNode name)
    {
        if (context.TypeSystem.Extended.Find(coordinate.ToString()).Count > 0)
            context.Report(context.NewError($"The schema has this {kind} already.", name).Build());
        else if (!_first.TryAdd(coordinate, name))
            context.Report(context.NewError($"The {kind} is defined twice.", _first[coordinate], name).Build());
    }
}
