using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.Quiz;

/// <summary>Answers requests that are not valid with the errors of the quiz API.</summary>
internal sealed class QuizErrorFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (QuizRequestException exception)
        {
            return QuizDocument.Of(exception.Errors);
        }
    }
}
