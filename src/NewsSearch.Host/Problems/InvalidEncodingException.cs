namespace NewsSearch.Host.Problems;

/// <summary>A body is not in the encoding that its <c>Content-Encoding</c> names.</summary>
internal sealed class InvalidEncodingException(string encoding, Exception inner)
    : BadHttpRequestException($"The body is not whole and valid {encoding}.", StatusCodes.Status400BadRequest, inner);
