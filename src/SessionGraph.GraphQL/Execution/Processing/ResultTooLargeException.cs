namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The response exceeds a limit.</summary>
internal sealed class ResultTooLargeException : RequestEndedException
{
    private ResultTooLargeException(string message)
        : base(ErrorBuilder.New().SetMessage(message).SetCode("HC0047").Build(), RequestFailure.InvalidRequest)
    {
    }

    public static ResultTooLargeException Values(int max)
        => new($"The result exceeds the limit of {max} values. Select less, or request smaller pages.");

    public static ResultTooLargeException Size(int max)
        => new($"The result exceeds the limit of {max} bytes. Select less, or request smaller pages.");
}
