using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.Tool.Usage;

/// <summary>The members of a schema that an operation uses, including in fragments.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Members">The members in document order, once for each use.</param>
internal sealed record OperationUsage(OperationDefinitionNode Operation, IReadOnlyList<MemberUsage> Members)
{
    /// <summary>The usages of each operation in the document. Unknown members are skipped.</summary>
    public static IReadOnlyList<OperationUsage> Of(Schema schema, DocumentNode document)
    {
        var rule = new MemberUsageRule();
        new DocumentValidator([rule]).Validate(schema, document);
        return rule.Usages;
    }
}
