namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>The errors of an operation that is not executed.</summary>
internal static class SocketErrors
{
    public static IError TooManyOperations(int maximum) => ErrorBuilder.New()
        .SetMessage($"A socket may have {maximum} operations at once: complete one before the next.")
        .SetCode("TOO_MANY_OPERATIONS")
        .Build();
}
