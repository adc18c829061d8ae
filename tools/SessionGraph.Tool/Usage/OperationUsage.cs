using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.Tool.Usage;

/// <summary>The members of a schema that an operation uses, in its fragments too.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Members">The members, in the order of the document, each as often as it is used.</param>
internal sealed record OperationUsage(OperationDefinitionNode Operation, IReadOnlyList<MemberUsage> Members)
{
    /// <summary>What each operation of the document uses; what the schema does not have is passed over.</summary>
    public static IReadOnlyList<OperationUsage> Of(Schema schema, DocumentNode document)
    {
        var rule = new MemberUsageRule();
        new DocumentValidator([rule]).Validate(schema, document);
        return rule.Usages;
    }
}
