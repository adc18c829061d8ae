namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>Thrown for a message that requires the socket to be closed.</summary>
internal sealed class SocketCloseException(int code, string reason) : Exception(reason)
{
    public const int NormalClosure = 1000;
    public const int GoingAway = 1001;
    public const int ProtocolError = 1002;
    public const int MessageTooBig = 1009;
    public const int InternalError = 1011;
    public const int BadRequest = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int InitializationTimeout = 4408;
    public const int SubscriberExists = 4409;
    public const int TooManyInitializations = 4429;

    public int Code => code;
}
