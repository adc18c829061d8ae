namespace SessionGraph.Providers;

/// <summary>The directive <c>@idempotent</c>.</summary>
internal static class IdempotentDirective
{
    private const string Name = "idempotent";
    private const string Key = "key";

    /// <summary>The definition.</summary>
    public static DirectiveTypeConfiguration Definition { get; } = new(
        Name,
        "Executes a mutation field at most once. If the field is repeated with the same key and the same arguments, it returns the first result and "
            + "changes nothing. A key belongs to its caller and expires. The header `Idempotency-Key` does the same for a whole request.",
        ["FIELD"],
        false,
        new InputFieldConfiguration
        {
            Name = Key,
            Type = TypeReference.Parse("String!"),
            Description = "A key that the client chooses for this change, such as a UUID: from 1 to 255 ASCII characters.",
            RuntimeType = typeof(string),
        });

    /// <summary>The key of the field; null without the directive.</summary>
    public static string? KeyOf(IResolverContext context)
    {
        var directive = context.Selection.SyntaxNodes.SelectMany(node => node.Directives).FirstOrDefault(directive => directive.Name.Value == Name);
        var argument = directive?.Arguments.FirstOrDefault(argument => argument.Name.Value == Key)?.Value;
        return argument is null ? null : (context.SubstituteVariables(argument) as StringValueNode)?.Value ?? "";
    }
}
