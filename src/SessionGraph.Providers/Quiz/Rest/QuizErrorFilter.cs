using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.Quiz;

/// <summary>Responds to invalid requests with the quiz API's errors.</summary>
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
