using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Authorization;

/// <summary>The errors of requests that a caller may not send.</summary>
internal static class AuthorizationErrors
{
    public static IError Create(AuthorizeResult result, FieldNode field, IReadOnlyList<AuthorizeDirective> directives)
    {
        var error = ErrorBuilder.New()
            .SetMessage(MessageOf(result, field, directives))
            .AddLocation(field)
            .SetExtension("field", field.Name.Value)
            .SetCode(CodeOf(result));
        return directives is [{ Policy: { } policy }] ? error.SetExtension("policy", policy).Build() : error.Build();
    }

    private static string MessageOf(AuthorizeResult result, FieldNode field, IReadOnlyList<AuthorizeDirective> directives)
        => result is AuthorizeResult.NotAuthenticated
            ? $"The field `{field.Name.Value}` requires an authenticated caller."
            : $"The current user is not authorized to access the field `{field.Name.Value}`"
                + (directives is [{ Policy: { } policy }] ? $", which requires `{policy}`." : ".");

    private static string CodeOf(AuthorizeResult result) => result switch
    {
        AuthorizeResult.NotAuthenticated => "AUTH_NOT_AUTHENTICATED",
        AuthorizeResult.NoDefaultPolicy => "AUTH_NO_DEFAULT_POLICY",
        AuthorizeResult.PolicyNotFound => "AUTH_POLICY_NOT_FOUND",
        _ => "AUTH_NOT_AUTHORIZED",
    };
}
