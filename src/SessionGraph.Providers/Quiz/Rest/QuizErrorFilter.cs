using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.Quiz;

/// <summary>Answers requests that are not valid, and writes that are refused, with the errors of the quiz API.</summary>
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
        catch (SessionException exception)
        {
            return QuizDocument.Of([QuizError.Of(exception)]);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(inner => inner is SessionException))
        {
            return QuizDocument.Of([.. exception.InnerExceptions.Cast<SessionException>().Select(QuizError.Of)]);
        }
    }
}
