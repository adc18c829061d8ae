namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>The errors of an operation that is not executed.</summary>
internal static class SocketErrors
{
    public static IError TooManyOperations(int maximum) => ErrorBuilder.New()
        .SetMessage($"A socket may have at most {maximum} concurrent operations. Complete one before you start another.")
        .SetCode("TOO_MANY_OPERATIONS")
        .Build();
}
