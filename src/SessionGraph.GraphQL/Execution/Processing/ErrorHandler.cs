namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Converts exceptions to errors for clients, and passes every error through the filters once.</summary>
internal sealed class ErrorHandler(
    RequestExecutorOptions options, IReadOnlyList<IErrorFilter> filters, IExecutionDiagnostics? diagnostics)
{
    /// <summary>The message of an exception that is masked.</summary>
    public const string MaskedMessage = "Unexpected Execution Error";

    /// <summary>The maximum number of errors in a response.</summary>
    public int MaxAllowedErrors => options.MaxAllowedErrors;

    /// <summary>The errors for an exception of a field.</summary>
    public IReadOnlyList<IError> ErrorsOf(Exception exception, Path path)
    {
        if (exception is GraphQLException expected)
            return expected.Errors;

        var errorId = NewErrorId();
        diagnostics?.ResolverError(errorId, path, exception);
        return [Mask(exception, errorId)];
    }

    /// <summary>The errors for an exception that does not belong to a field.</summary>
    public IReadOnlyList<IError> ErrorsOf(Exception exception)
    {
        if (exception is GraphQLException expected)
            return expected.Errors;

        var errorId = NewErrorId();
        diagnostics?.RequestError(errorId, exception);
        return [Mask(exception, errorId)];
    }

    /// <summary>Applies the filters, and limits the number of errors.</summary>
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

    /// <summary>The response to a request that failed with errors of the client.</summary>
    public OperationResult Fail(IReadOnlyList<IError> errors) => Fail(RequestFailure.InvalidRequest, errors);

    /// <summary>The response to a request that failed with an exception.</summary>
    public OperationResult Fail(Exception exception)
        => Fail(exception is GraphQLException expected ? expected.Failure : RequestFailure.Unexpected, ErrorsOf(exception));

    /// <summary>The response to a request that failed.</summary>
    public OperationResult Fail(RequestFailure failure, IReadOnlyList<IError> errors)
        => OperationResult.FromErrors(failure, Filter(errors));

    private IError Mask(Exception exception, string errorId)
    {
        var error = ErrorBuilder.New().SetMessage(MaskedMessage).SetExtension("errorId", errorId).SetException(exception);
        if (options.IncludeExceptionDetails)
            error.SetExtension("message", exception.Message).SetExtension("stackTrace", exception.StackTrace);

        return error.Build();
    }

    private static string NewErrorId() => Guid.NewGuid().ToString("n");
}
