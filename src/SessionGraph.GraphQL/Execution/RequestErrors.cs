using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution;

/// <summary>The errors of a request that is not executed, or not to its end.</summary>
internal static class RequestErrors
{
    public static IError Syntax(SyntaxException exception)
        => ErrorBuilder.New()
            .SetMessage(exception.Message)
            .AddLocation(new Location(exception.Position, exception.Position, exception.Line, exception.Column))
            .SetCode("HC0011")
            .Build();

    public static IError OperationNotAllowed()
        => ErrorBuilder.New().SetMessage("The specified operation kind is not allowed.").Build();

    public static IError IntrospectionNotAllowed(string? message, FieldNode field)
        => ErrorBuilder.New()
            .SetMessage(message ?? "Introspection is not allowed for the current request.")
            .AddLocation(field)
            .SetExtension("field", field.Name.Value)
            .SetCode("HC0046")
            .Build();

    public static IError Cancelled()
        => ErrorBuilder.New().SetMessage("The request was cancelled.").SetCode("HC0049").Build();

    public static IError TimedOut(TimeSpan timeout)
        => ErrorBuilder.New()
            .SetMessage($"The request exceeded the configured timeout of `{timeout}`.")
            .SetCode("HC0045")
            .Build();
}
