namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Makes of exceptions what a client may see, and sends every error through the filters once.</summary>
internal sealed class ErrorHandler(
    RequestExecutorOptions options, IReadOnlyList<IErrorFilter> filters, IExecutionDiagnostics? diagnostics)
{
    /// <summary>What is said of an exception that is not meant for clients.</summary>
    public const string MaskedMessage = "Unexpected Execution Error";

    /// <summary>The most errors of one response.</summary>
    public int MaxAllowedErrors => options.MaxAllowedErrors;

    /// <summary>The errors that a field's exception stands for.</summary>
    public IReadOnlyList<IError> ErrorsOf(Exception exception, Path path)
    {
        if (exception is GraphQLException expected)
            return expected.Errors;

        var errorId = NewErrorId();
        diagnostics?.ResolverError(errorId, path, exception);
        return [Mask(exception, errorId)];
    }

    /// <summary>The errors that an exception outside of any field stands for.</summary>
    public IReadOnlyList<IError> ErrorsOf(Exception exception)
    {
        if (exception is GraphQLException expected)
            return expected.Errors;

        var errorId = NewErrorId();
        diagnostics?.RequestError(errorId, exception);
        return [Mask(exception, errorId)];
    }

    /// <summary>The errors as the client gets them: filtered, and no more than are allowed.</summary>
    public IReadOnlyList<IError> Filter(IReadOnlyList<IError> errors)
    {
        if (errors.Count is 0)
            return [];

        var filtered = new IError[Math.Min(errors.Count, options.MaxAllowedErrors)];
        for (var index = 0; index < filtered.Length; index++)
        {
            var error = errors[index];
            foreach (var filter in filters)
                error = filter.OnError(error);

            filtered[index] = error;
        }

        return filtered;
    }

    private IError Mask(Exception exception, string errorId)
    {
        var error = ErrorBuilder.New().SetMessage(MaskedMessage).SetExtension("errorId", errorId).SetException(exception);
        if (options.IncludeExceptionDetails)
            error.SetExtension("message", exception.Message).SetExtension("stackTrace", exception.StackTrace);

        return error.Build();
    }

    private static string NewErrorId() => Guid.NewGuid().ToString("n");
}
